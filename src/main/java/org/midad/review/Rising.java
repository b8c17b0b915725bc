package org.midad.review;

/** Finds what kept its order. */
final class Rising {
  private Rising() {}

  /**
   * As many numbers as keep their order among one another: the longest increasing subsequence.
   *
   * @param numbers from 0, none twice; a negative one is never kept
   */
  static boolean[] longest(int[] numbers) {
    int[] lastOfLength = new int[numbers.length + 1];
    int[] previous = new int[numbers.length];
    int longest = 0;
    for (int is = 0; is < numbers.length; is++) {
      if (numbers[is] >= 0) {
        int low = 1;
        int high = longest + 1;
        while (low < high) {
          int middle = (low + high) >>> 1;
          if (numbers[lastOfLength[middle]] < numbers[is]) {
            low = middle + 1;
          } else {
            high = middle;
          }
        }
        previous[is] = low == 1 ? -1 : lastOfLength[low - 1];
        lastOfLength[low] = is;
        longest = Math.max(longest, low);
      }
    }
    boolean[] kept = new boolean[numbers.length];
    int is = longest == 0 ? -1 : lastOfLength[longest];
    while (is >= 0) {
      kept[is] = true;
      is = previous[is];
    }
    return kept;
  }
}

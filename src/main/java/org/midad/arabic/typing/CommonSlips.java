package org.midad.arabic.typing;

import java.util.Map;
import java.util.TreeMap;

/**
 * The list of corrections that Midad comes with: slips of the hamza, of ya and of the two kinds of
 * alef that have one right spelling only. Words that are right in two («ان», «انه», «اما») are not
 * among them.
 */
final class CommonSlips {
  private static final String LIST =
      """
      الى إلى, والى وإلى, اذا إذا, واذا وإذا, فاذا فإذا, او أو, اي أي, ايضا أيضا, ايضاً أيضاً,
      فى في, وفى وفي, التى التي, الذى الذي, لكى لكي, هذة هذه, شئ شيء, الان الآن, امس أمس,
      اكثر أكثر, اقل أقل, اكبر أكبر, اول أول, الاول الأول, الاولى الأولى, اخرى أخرى, الاخرى الأخرى,
      اعلن أعلن, اعلنت أعلنت, واعلن وأعلن, واعلنت وأعلنت, اكد أكد, اكدت أكدت, واكد وأكد,
      واكدت وأكدت, اضاف أضاف, اضافت أضافت, واضاف وأضاف, واضافت وأضافت, اشار أشار, اشارت أشارت,
      واشار وأشار, واشارت وأشارت, اوضح أوضح, اوضحت أوضحت, واوضح وأوضح, واوضحت وأوضحت,
      اصدر أصدر, اصدرت أصدرت, افاد أفاد, افادت أفادت, اثناء أثناء, ايام أيام, الايام الأيام,
      الاحد الأحد, الاربعاء الأربعاء, الاسبوع الأسبوع, الامن الأمن, الامني الأمني, الامم الأمم,
      الازمة الأزمة, الاميركي الأميركي, الاميركية الأميركية, امريكا أمريكا, اميركا أميركا,
      مسئول مسؤول, المسئول المسؤول, مسئولية مسؤولية, المسئولية المسؤولية, شئون شؤون, الشئون الشؤون,
      إجتماع اجتماع, الإجتماع الاجتماع, إنتخابات انتخابات, الإنتخابات الانتخابات, إقتصاد اقتصاد,
      الإقتصاد الاقتصاد, إتفاق اتفاق, الإتفاق الاتفاق, إستخدام استخدام, الإستخدام الاستخدام,
      بإستثناء باستثناء\
      """;

  static final Map<String, String> WORDS = words();

  private CommonSlips() {}

  private static Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    for (String pair : LIST.split(",\\s*", -1)) {
      String[] both = pair.strip().split(" ", 2);
      words.put(both[0], both[1]);
    }
    return Map.copyOf(words);
  }
}

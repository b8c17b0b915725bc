package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.midad.model.Problem;

class TasksTest {
  /** Stands for the thread that draws: what is to be told waits here until the test takes it. */
  private final BlockingQueue<Runnable> told = new LinkedBlockingQueue<>();

  private final List<String> heard = new ArrayList<>();
  private final BackgroundTasks tasks = new BackgroundTasks(told::add);

  @AfterEach
  void close() {
    tasks.close();
  }

  @Test
  void aResultIsHandedToTheThreadOfTheInterfaceAndNoOther() throws Exception {
    Thread here = Thread.currentThread();
    tasks.run(
        progress -> {
          progress.at(0.5);
          return Thread.currentThread() != here;
        },
        listener());
    assertThat(heard).isEmpty();
    hear(2);
    assertThat(heard).containsExactly("0.5", "true");
  }

  @Test
  void workIsDoneInTheOrderInWhichItWasGiven() throws Exception {
    for (int i = 0; i < 20; i++) {
      int number = i;
      tasks.run(progress -> number, listener());
    }
    hear(20);
    assertThat(heard).first().isEqualTo("0");
    assertThat(heard.stream().map(Integer::valueOf).toList()).isSorted();
  }

  @Test
  void whoeverIsAbandonedIsWaitedForNoLongerThanItsNextLook() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    tasks.run(
        progress -> {
          begun.countDown();
          while (true) {
            progress.at(0.5);
          }
        },
        listener());
    tasks.run(progress -> "never begun", listener());
    begun.await();
    tasks.abandon();
    while (!told.isEmpty()) {
      told.remove().run();
    }
    assertThat(heard).doesNotContain("never begun").endsWith("cancelled", "cancelled");
  }

  @Test
  void aProblemArrivesAsItIsAndAnyOtherFailureAsTheUnexpectedOne() throws Exception {
    tasks.run(
        progress -> {
          throw new Problem("problem.story.missing");
        },
        listener());
    tasks.run(
        progress -> {
          throw new IllegalStateException("boom");
        },
        listener());
    tasks.run(
        progress -> {
          throw new StackOverflowError("deep");
        },
        listener());
    hear(3);
    assertThat(heard)
        .containsExactly("problem.story.missing", "problem.unexpected", "problem.unexpected");
  }

  @Test
  void workThatIsCancelledStopsAtItsNextReport() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    Tasks.Running running =
        tasks.run(
            progress -> {
              started.countDown();
              cancelled.await();
              progress.at(0.9);
              return "done";
            },
            listener());
    Tasks.Running waiting = tasks.run(progress -> "never begun", listener());
    started.await();
    running.cancel();
    waiting.cancel();
    cancelled.countDown();
    hear(2);
    assertThat(heard).containsExactly("cancelled", "cancelled");
  }

  @Test
  void closingWaitsForTheWorkThatWasGiven() throws Exception {
    tasks.run(progress -> "saved", listener());
    tasks.close();
    hear(1);
    assertThat(heard).containsExactly("saved");
  }

  @Test
  void workThatIsGivenAfterClosingIsCancelled() throws Exception {
    tasks.close();
    tasks.run(progress -> "never begun", listener());
    hear(1);
    assertThat(heard).containsExactly("cancelled");
  }

  @Test
  void theTestsVersionHasDoneTheWorkWhenItReturns() {
    try (Tasks atOnce = new SameThreadTasks()) {
      atOnce.run(progress -> "saved", listener());
      assertThat(heard).containsExactly("saved");
    }
  }

  private void hear(int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      Runnable next = told.poll(1, TimeUnit.MINUTES);
      assertThat(next).as("something is told").isNotNull();
      next.run();
    }
  }

  private <T> Tasks.Listener<T> listener() {
    return new Tasks.Listener<>() {
      @Override
      public void progress(double done) {
        heard.add(Double.toString(done));
      }

      @Override
      public void done(T result) {
        heard.add(result.toString());
      }

      @Override
      public void failed(Problem problem) {
        heard.add(problem.key());
      }

      @Override
      public void cancelled() {
        heard.add("cancelled");
      }
    };
  }
}

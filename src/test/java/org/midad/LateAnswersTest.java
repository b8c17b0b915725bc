package org.midad;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LateAnswersTest {
  @BeforeAll
  static void startJavaFx() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void noOtherFailureOfAThreadIsPutUpWith() throws InterruptedException {
    fail("org.apache.sshd.common.util.threads.NoCloseExecutor");
    assertThatCode(WaitForAsyncUtils::checkException).doesNotThrowAnyException();
    fail("org.midad.Desktop");
    assertThatThrownBy(WaitForAsyncUtils::checkException).hasStackTraceContaining("Desktop");
  }

  /** In a thread that nobody waits for. */
  private static void fail(String in) throws InterruptedException {
    IllegalStateException failure = new IllegalStateException("Executor has been shut down");
    failure.setStackTrace(new StackTraceElement[] {new StackTraceElement(in, "execute", null, 1)});
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              throw failure;
            });
    thread.join();
  }
}

package org.midad;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A server may answer an SSH client that has just been closed; the JDK's thread that hears it finds
 * nobody to hand it to and ends (Apache MINA SSHD 2.20, {@code NoCloseExecutor}). Nothing is lost,
 * but TestFX would fail whatever window is tested next.
 */
public final class LateAnswers implements BeforeAllCallback {
  private static final AtomicBoolean PUT_UP_WITH = new AtomicBoolean();

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!PUT_UP_WITH.getAndSet(true)) {
      // TestFX listens from the moment its class is loaded.
      WaitForAsyncUtils.clearExceptions();
      Thread.UncaughtExceptionHandler told =
          Objects.requireNonNull(Thread.getDefaultUncaughtExceptionHandler());
      Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
        if (!isLateAnswer(failure)) {
          told.uncaughtException(thread, failure);
        }
      });
    }
  }

  private static boolean isLateAnswer(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .anyMatch(frame ->
            frame.getClassName().equals("org.apache.sshd.common.util.threads.NoCloseExecutor"));
  }
}

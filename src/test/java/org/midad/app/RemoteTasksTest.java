package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.midad.model.Problem;

/** A server that says nothing holds up nobody. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RemoteTasksTest {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @Test
  void otherWorkIsDoneWhileAPieceWaits() throws Exception {
    try (RemoteTasks tasks = new RemoteTasks(Runnable::run)) {
      CountDownLatch answered = new CountDownLatch(1);
      tasks.run(
          progress -> {
            answered.await();
            return "first";
          },
          listener());
      tasks.run(progress -> "second", listener());
      assertThat(heard.take()).isEqualTo("second");
      answered.countDown();
      assertThat(heard.take()).isEqualTo("first");
    }
  }

  @Test
  void whatIsCancelledWaitsNoLongerForASilentServer() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RemoteTasks tasks = new RemoteTasks(Runnable::run)) {
      CountDownLatch connected = new CountDownLatch(1);
      Tasks.Running running =
          tasks.run(
              progress -> {
                try (Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
                  connected.countDown();
                  return "read " + socket.getInputStream().read();
                }
              },
              listener());
      connected.await();
      running.cancel();
      assertThat(heard.take()).isEqualTo("cancelled");
    }
  }

  @Test
  void closingInterruptsNobodyForWhoIsInterruptedClosesTheLibrary() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    BlockingQueue<Boolean> interrupted = new LinkedBlockingQueue<>();
    try (RemoteTasks tasks = new RemoteTasks(Runnable::run)) {
      tasks.run(
          progress -> {
            begun.countDown();
            boolean disturbed = false;
            while (closed.getCount() > 0) {
              disturbed |= Thread.interrupted();
              Thread.onSpinWait();
            }
            return interrupted.add(disturbed || Thread.interrupted()) ? "done" : "";
          },
          listener());
      begun.await();
    }
    closed.countDown();
    assertThat(interrupted.take()).isFalse();
  }

  @Test
  void aFailureThatNobodyAskedForIsTold() throws Exception {
    try (RemoteTasks tasks = new RemoteTasks(Runnable::run)) {
      tasks.run(
          progress -> {
            throw new Problem("problem.story.missing");
          },
          listener());
      assertThat(heard.take()).isEqualTo("problem.story.missing");
    }
  }

  private Tasks.Listener<String> listener() {
    return new Tasks.Listener<>() {
      @Override
      public void done(String result) {
        heard.add(result);
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

package org.midad.deliver;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.commons.net.DefaultSocketFactory;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;
import org.jspecify.annotations.Nullable;

/**
 * A connection by FTP (RFC 959), in passive mode, with TLS (RFC 4217) on both channels where it is
 * asked for. Its client's own TLS is not used: servers want the session of the first channel again
 * on the second, which that does not give them.
 */
final class FtpChannel extends FTPClient {
  /** In UTF-16 units. A server with more than that to say over one visit wants to do harm. */
  private static final int LONGEST_TALK = 1 << 20;

  /** For a server that does not end what has been ended. */
  private static final int FAREWELL_MILLIS = 3_000;

  private final Address.Ftp address;
  private final SSLContext context;
  private volatile @Nullable Socket files;
  private @Nullable SSLSocket securedFiles;

  FtpChannel(Address.Ftp address, SSLContext context, Patience patience) {
    this.address = address;
    this.context = context;
    setControlEncoding(StandardCharsets.UTF_8);
    setConnectTimeout(patience.connectingMillis());
    setDefaultTimeout(patience.silenceMillis());
    setDataTimeout(patience.silence());
    setUseEPSVwithIPv4(true);
    setSocketFactory(new SessionSockets(address.port()));
  }

  private boolean isSecure() {
    return address.security() != Address.Security.NONE;
  }

  @Override
  protected void _connectAction_() throws IOException {
    if (address.security() == Address.Security.IMPLICIT_TLS) {
      _socket_.setSoTimeout(getDefaultTimeout());
      _socket_ = secured(_socket_);
    }
    super._connectAction_(listening(_socket_));
    if (address.security() == Address.Security.EXPLICIT_TLS) {
      if (sendCommand("AUTH", "TLS") != FTPReply.SECURITY_DATA_EXCHANGE_COMPLETE) {
        throw new NoTls();
      }
      _socket_ = secured(_socket_);
      _controlInput_ = new BufferedReader(listening(_socket_));
      _controlOutput_ =
          new BufferedWriter(
              new OutputStreamWriter(_socket_.getOutputStream(), StandardCharsets.UTF_8));
    }
  }

  /** Has the files go over TLS as well. */
  void secureFiles() throws IOException {
    if (isSecure() && (sendCommand("PBSZ", "0") != 200 || sendCommand("PROT", "P") != 200)) {
      throw new NoTls();
    }
  }

  @Override
  protected Socket _openDataConnection_(String command, String argument) throws IOException {
    Socket socket = super._openDataConnection_(command, argument);
    files = socket;
    if (socket == null || !isSecure()) {
      return socket;
    }
    securedFiles = secured(socket);
    return securedFiles;
  }

  /**
   * Says that a file that was sent is whole, and hears the server out: what it says then is the
   * ticket by which the next file resumes the session, for each is good for one.
   */
  void finishFile() {
    SSLSocket secured = securedFiles;
    if (secured != null) {
      try {
        secured.shutdownOutput();
        secured.setSoTimeout(FAREWELL_MILLIS);
        secured.getInputStream().readNBytes(LONGEST_TALK);
      } catch (IOException e) {
        // Whether the file has arrived is told by the other channel.
      }
    }
  }

  /** Closes both channels, at once and from any thread: whoever still writes there hears of it. */
  void abandon() {
    for (Socket socket : new Socket[] {files, _socket_}) {
      try {
        if (socket != null) {
          socket.close();
        }
      } catch (IOException e) {
        // It is of no use any more.
      }
    }
  }

  private SSLSocket secured(Socket socket) throws IOException {
    SSLSocket secured =
        (SSLSocket)
            context.getSocketFactory().createSocket(socket, address.host(), address.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  /** One command is one line, whatever somebody typed for a folder or a name. */
  @Override
  public int sendCommand(String command, String argument) throws IOException {
    if (argument != null && argument.chars().anyMatch(Character::isISOControl)) {
      throw new IOException("not to be said in one line");
    }
    return super.sendCommand(command, argument);
  }

  private static Reader listening(Socket socket) throws IOException {
    return new Reader() {
      private final Reader words =
          new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
      private int left = LONGEST_TALK;

      @Override
      public int read(char[] into, int offset, int length) throws IOException {
        int read = words.read(into, offset, length);
        left -= Math.max(0, read);
        if (left < 0) {
          throw new IOException("the server says more than anybody reads");
        }
        return read;
      }

      @Override
      public void close() throws IOException {
        words.close();
      }
    };
  }

  /**
   * Java keeps TLS sessions by host and port. A second channel of another port would get a new one,
   * and be turned away by servers that look whether both are of the same client.
   */
  private static final class SessionSockets extends DefaultSocketFactory {
    private final int port;

    SessionSockets(int port) {
      this.port = port;
    }

    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public int getPort() {
          return port;
        }
      };
    }
  }

  /** The server has no TLS for us: then nothing is said without. */
  static final class NoTls extends IOException {
    private static final long serialVersionUID = 1L;
  }
}

package org.midad.deliver;

class FtpExplicitTlsTest extends FtpTlsContract {
  FtpExplicitTlsTest() {
    super(Address.Security.EXPLICIT_TLS);
  }
}

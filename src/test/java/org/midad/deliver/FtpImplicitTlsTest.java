package org.midad.deliver;

class FtpImplicitTlsTest extends FtpTlsContract {
  FtpImplicitTlsTest() {
    super(Address.Security.IMPLICIT_TLS);
  }
}

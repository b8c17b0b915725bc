/** Midad: one open module. Its inner walls are packages, and ArchUnit holds them. */
@org.jspecify.annotations.NullMarked
open module org.midad {
  requires static org.jspecify;
  requires ch.qos.logback.classic;
  requires ch.qos.logback.core;
  requires com.drew.metadata;
  requires com.h2database;
  requires com.ibm.icu;
  requires com.zaxxer.hikari;
  requires flyway.core;
  requires info.picocli;
  requires io.github.javadiffutils;
  requires java.desktop;
  requires java.logging;
  requires java.net.http;
  requires java.sql;
  requires javafx.controls;
  requires liblinear;
  requires org.apache.commons.net;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.core;
  requires org.apache.sshd.osgi;
  requires org.apache.sshd.sftp;
  requires org.bouncycastle.provider;
  requires org.controlsfx.controls;
  requires atlantafx.base;
  requires org.jdbi.v3.core;
  requires org.jsoup;
  requires org.kordamp.ikonli.feather;
  requires org.kordamp.ikonli.javafx;
  requires org.slf4j;
  requires tools.jackson.databind;
  requires xmpcore;

  provides ch.qos.logback.classic.spi.Configurator with
      org.midad.Logging;
}

@echo off
rem Starts Midad on the first Java 25 or newer that it finds, and passes every argument on.
setlocal
set "midad_java="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
for %%v in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto" "Semeru") do (
  for /d %%j in ("%ProgramFiles%\%%~v\*") do call :try "%%j"
)
for /d %%j in ("%USERPROFILE%\.jdks\*") do call :try "%%j"
rem Arabic on the console is written in UTF-8.
chcp 65001 >nul
if not defined midad_java (
  echo يحتاج مداد إلى Java 25 أو أحدث ولم يجدها على هذا الجهاز: ثبّت JDK 25 من https://adoptium.net ثم شغّل مداد مرة أخرى. 1>&2
  echo Midad needs Java 25 or newer and found none on this computer: install JDK 25 from https://adoptium.net, then start Midad again. 1>&2
  exit /b 1
)
rem A verb lives for a second or two, in which the quick compiler is the faster one; the window has time to warm up.
set "midad_quick="
for %%v in (import list show export bundle) do if "%~1"=="%%v" set "midad_quick=-XX:TieredStopAtLevel=1"
rem What Java learnt of Midad when it was packaged.
set "midad_learnt="
if exist "%~dp0midad.aot" set midad_learnt="-XX:AOTCache=%~dp0midad.aot" "-Xlog:aot*=off" "-Xlog:cds*=off"
rem JavaFX runs from the module path alone; the rest from the class path.
"%midad_java%" -XX:+UseSerialGC -XX:NewSize=112m %midad_quick% %midad_learnt% --enable-native-access=javafx.graphics -p "%~dp0..\lib\javafx" --add-modules javafx.controls --add-exports javafx.base/com.sun.javafx.event=ALL-UNNAMED -cp "%~dp0..\lib\*" org.midad.Main %*
exit /b %ERRORLEVEL%

:try
if defined midad_java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
for /f tokens^=2^ delims^=^" %%r in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do (
  for /f "delims=.+-" %%m in ("%%r") do if %%m geq 25 set "midad_java=%~1\bin\java.exe"
)
exit /b 0

@echo off
rem Looks whether this machine can run neurohub-extract.jar. It installs nothing and changes nothing.
setlocal
set "JAR=%~1"
if not defined JAR if exist "%CD%\neurohub-extract.jar" set "JAR=%CD%\neurohub-extract.jar"
if not defined JAR if exist "%~dp0neurohub-extract.jar" set "JAR=%~dp0neurohub-extract.jar"
if not defined JAR if exist "%~dp0..\onboarding\target\neurohub-extract.jar" set "JAR=%~dp0..\onboarding\target\neurohub-extract.jar"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Java was not found. Install a Java 17 or newer, or set JAVA_HOME. 1>&2
  exit /b 1
)
set "MAJOR="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2^>^&1 ^| findstr /i "version""') do for /f "delims=.-" %%m in ("%%~v") do if not defined MAJOR set "MAJOR=%%m"
if not defined MAJOR set "MAJOR=0"
if %MAJOR% LSS 17 (
  echo Java %MAJOR% is too old: 17 or newer is needed. 1>&2
  exit /b 1
)
echo Java %MAJOR% is new enough.

if not defined JAR (
  echo neurohub-extract.jar was not found. Put it into this directory, or name it: %~nx0 path\to\neurohub-extract.jar 1>&2
  exit /b 1
)
if not exist "%JAR%" (
  echo %JAR% was not found. 1>&2
  exit /b 1
)
"%JAVA%" -jar "%JAR%" --version
if errorlevel 1 (
  echo %JAR% does not start. 1>&2
  exit /b 1
)
echo Next: set the ORACLE_* variables, then  java -jar "%JAR%" verify-connection
exit /b 0

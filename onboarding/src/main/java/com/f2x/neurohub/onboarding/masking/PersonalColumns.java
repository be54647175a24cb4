package com.f2x.neurohub.onboarding.masking;

import java.util.List;
import java.util.stream.Stream;

/** The names under which data of persons, and secrets, are kept in plants' databases. */
final class PersonalColumns {

    private static final List<String> PERSONAL = List.of(
            "*EMAIL*",
            "*E_MAIL*",
            "*PHONE*",
            "*MOBILE*",
            "TEL",
            "TEL_*",
            "*_TEL",
            "*FAX*",
            "SSN",
            "SSN_*",
            "*_SSN",
            "*PASSPORT*",
            "*RESIDENT*",
            "RRN",
            "*_RRN",
            "*JUMIN*",
            "*BIRTH*",
            "*ADDRESS*",
            "ADDR*",
            "*_ADDR",
            "*_ADDR_*",
            "*POSTAL*",
            "ZIP",
            "ZIP_*",
            "*_ZIP",
            "*FIRST*NAME*",
            "*LAST*NAME*",
            "*FULL*NAME*",
            "*USER*NAME*",
            "*OPERATOR*NAME*",
            "*WORKER*NAME*",
            "*EMPLOYEE*NAME*",
            "EMP_NAME*",
            "ENAME",
            "*PERSON*NAME*",
            "*CUSTOMER*NAME*",
            "*INSPECTOR*NAME*",
            "CONTACT",
            "CONTACT_PERSON*",
            "*CONTACT*NAME*",
            "*CONTACT_NO*",
            "*IBAN*",
            "*ACCOUNT_NO*",
            "*CARD_NO*",
            "*이름*",
            "*성명*",
            "*주민*",
            "*전화*",
            "*휴대*",
            "*주소*",
            "*이메일*",
            "*생년월일*");

    private static final List<String> SECRET = List.of(
            "*PASSWORD*",
            "*PASSWD*",
            "PWD*",
            "*_PWD*",
            "*SECRET*",
            "*TOKEN*",
            "*API_KEY*",
            "*APIKEY*",
            "*PRIVATE_KEY*",
            "*SALARY*",
            "*PIN_CODE*",
            "PHOTO",
            "*_PHOTO",
            "*FINGERPRINT*",
            "*비밀번호*",
            "*급여*");

    private PersonalColumns() {}

    static List<MaskRule> rules() {
        return Stream.concat(
                        SECRET.stream().map(column -> MaskRule.of("*", column, MaskMethod.REDACT)),
                        PERSONAL.stream().map(column -> MaskRule.of("*", column, MaskMethod.HASH)))
                .toList();
    }
}

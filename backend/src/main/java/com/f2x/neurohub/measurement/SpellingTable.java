package com.f2x.neurohub.measurement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The spellings of units beside their UCUM codes. */
final class SpellingTable {

    /** Prefixes, UCUM code of the unit, its everyday symbols; the prefix is written exactly, except in any case. */
    private static final String SCALED = """
            n,u,m,k,M,G     V       V v
            f,p,n,u,m,k,M   A       A a
            m,k,M,G         Hz      Hz HZ
            u,m,k,M,G       Ohm     Ohm ohm OHM
            n,u,m,k,M,G     W       W w
            p,n,u,m         F       F
            n,u,m           H       H
            u,m,k,M         J       J
            u,m,k,M         N       N
            m,h,k,M,G       Pa      Pa
            m               bar     bar
            n,u,m,c,d,k     m       m
            u,m,k           g       g
            p,n,u,m         s       s sec
            u,m             L       L l
            n,u,m           S       S
            n,u,m           T       T
            u,m,k,M         W.h     Wh
            u,m,k           A.h     Ah
            k,M             V.A     VA
            u,m,c,k,M       N.m     Nm N-m
            """;

    /** UCUM code, everyday spellings. */
    private static final String EVERYDAY = """
            V               volt volts
            A               amp amps ampere amperes
            Ohm             ohms
            kOhm            kohms
            MOhm            megohm
            Hz              hertz
            W               watt watts
            F               farad
            H               henry
            J               joule joules
            N               newton newtons
            Pa              pascal
            Cel             C degC degc degreesC celsius centigrade
            [degF]          degF degf fahrenheit
            K               degK kelvin
            %               pct percent
            [ppm]           ppm
            [ppb]           ppb
            dB              db decibel
            m               meter metre meters metres
            mm              millimeter millimetre
            um              micron microns micrometer
            [in_i]          in inch inches "
            [ft_i]          ft foot feet
            [yd_i]          yd yard
            [mil_i]         mil mils thou
            g               gram grams
            kg              kgs kilogram
            [lb_av]         lb lbs
            [oz_av]         oz
            kgf             kgf kp
            gf              gf
            [lbf_av]        lbf
            N.cm            Ncm N-cm
            kgf.m           kgfm kgf-m
            kgf.cm          kgfcm kgf-cm
            [lbf_av].[ft_i] ft-lb ft.lb ft-lbf ft.lbf lbf-ft lbf.ft
            [lbf_av].[in_i] in-lb in.lb in-lbf in.lbf lbf-in lbf.in
            [psi]           psi
            atm             atm
            s               second seconds secs
            ms              msecs millisecond milliseconds
            us              usecs microsecond microseconds
            min             mins minute minutes
            h               hr hrs hour hours
            d               day days
            /min            rpm r/min rev/min
            /s              rps r/s rev/s
            L               liter litre
            V.A             VA
            deg             degree degrees
            """;

    /** UCUM code, UN/ECE Recommendation 20 codes. */
    private static final String UNECE = """
            1       C62
            %       P1
            [ppm]   59
            dB      2N
            V       VLT
            uV      D82
            mV      2Z
            kV      KVT
            MV      B78
            A       AMP
            pA      C70
            nA      C39
            uA      B84
            mA      4K
            kA      B22
            Ohm     OHM
            mOhm    E45
            kOhm    B49
            MOhm    B75
            W       WTT
            uW      D80
            mW      C31
            kW      KWT
            MW      MAW
            F       FAR
            pF      4T
            nF      C41
            uF      4O
            mF      C10
            H       81
            uH      B90
            mH      C14
            S       SIE
            T       D33
            mT      C29
            Wb      WEB
            C       COU
            J       JOU
            kJ      KJO
            W.h     WHR
            kW.h    KWH
            A.h     AMH
            V.A     D46
            kV.A    KVA
            Hz      HTZ
            kHz     KHZ
            MHz     MHZ
            GHz     A86
            m       MTR
            nm      C45
            um      4H
            mm      MMT
            cm      CMT
            dm      DMT
            km      KMT
            [in_i]  INH
            [ft_i]  FOT
            mm2     MMK
            cm2     CMK
            m2      MTK
            m3      MTQ
            L       LTR
            mL      MLT
            kg      KGM
            g       GRM
            mg      MGM
            t       TNE
            [lb_av] LBR
            [oz_av] ONZ
            N       NEW
            kN      B47
            kgf     B37
            [lbf_av]  C78
            N.m     NU
            Pa      PAL
            hPa     A97
            kPa     KPA
            MPa     MPA
            bar     BAR
            mbar    MBR
            [psi]   PS
            s       SEC
            ms      C26 MSE
            us      B98
            ns      C47
            min     MIN
            h       HUR
            d       DAY
            /min    RPM
            m/s     MTS
            m/s2    MSK
            K       KEL
            Cel     CEL
            [degF]  FAH
            lm      LUM
            lx      LUX
            cd      CDL
            rad     C81
            deg     DD
            """;

    private SpellingTable() {}

    /** Spelling to UCUM code. */
    static Map<String, String> entries() {
        Map<String, String> entries = new HashMap<>();
        SCALED.lines().map(SpellingTable::cells).forEach(row -> addScaled(entries, row));
        (EVERYDAY + UNECE)
                .lines()
                .map(SpellingTable::cells)
                .forEach(row -> row.stream().skip(1).forEach(spelling -> entries.put(spelling, row.get(0))));
        entries.put("deg C", "Cel");
        entries.put("deg F", "[degF]");
        entries.put("N m", "N.m");
        return entries;
    }

    private static void addScaled(Map<String, String> entries, List<String> row) {
        String code = row.get(1);
        for (String prefix : ("," + row.get(0)).split(",", -1)) {
            row.stream().skip(2).forEach(symbol -> entries.put(prefix + symbol, prefix + code));
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().split("\\s+"));
    }
}

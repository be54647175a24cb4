package com.f2x.neurohub.plant.sequence;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which paths the files of a package may have, so that they mean one file each on every station, Windows or not. */
final class ZipPaths {

    private static final int LONGEST = 255;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\"*<>?|]");
    private static final Pattern OUTSIDE = Pattern.compile("^/|[\\\\:]|(^|/)\\.\\.(/|$)");

    /** Windows leaves out dots and spaces at an end, and takes some names for devices. */
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "//|[. ](/|$)|(^|/)(con|prn|aux|nul|com\\d|lpt\\d)(\\.[^/]*)?(/|$)", Pattern.CASE_INSENSITIVE);

    private ZipPaths() {}

    /** Returns the path of a file or, with a slash at its end, folder if it may be one. */
    static String inside(String path) {
        if (path.isEmpty() || path.length() > LONGEST || UNFIT.matcher(path).find()) {
            throw unfitName();
        }
        if (OUTSIDE.matcher(path).find()) {
            throw Rule.INVALID_CONTENT.at(
                    PackageFile.FIELD, "The package holds a file with a path that leads outside: %s", path);
        }
        if (AMBIGUOUS.matcher(path).find()) {
            throw unfitName();
        }
        return path;
    }

    /** Refuses a path that is there twice, in whatever case, and a file that is also a folder. */
    static void requireDistinct(List<ZipMember> members) {
        Set<String> seen = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (ZipMember member : members) {
            String key = key(member.path());
            if (!seen.add(key)) {
                throw twice(member);
            }
            if (!member.path().endsWith("/")) {
                files.add(key);
            }
        }
        members.stream().filter(member -> isBelow(key(member.path()), files)).forEach(member -> {
            throw twice(member);
        });
    }

    private static String key(String path) {
        String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return Normalizer.normalize(whole, Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isBelow(String path, Set<String> files) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (files.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException twice(ZipMember member) {
        return Rule.INVALID_CONTENT.at(PackageFile.FIELD, "The package holds a file twice: %s", member.path());
    }

    static ProblemException unfitName() {
        return Rule.INVALID_CONTENT.at(
                PackageFile.FIELD,
                "The package holds a file whose name is over %d characters long, or not one that every station can unpack",
                LONGEST);
    }
}

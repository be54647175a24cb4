package com.f2x.neurohub.plant.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.testing.SequencePackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class PackageFileTests {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final SequenceProperties LIMITS = new SequenceProperties(DataSize.ofMegabytes(2), 20);
    private static final SequencePackage GOOD = SequencePackage.named("sensor");

    @Test
    void whatWritersOfZipsMakeIsRead() throws IOException {
        assertThat(read(GOOD.zip()).manifest().name()).isEqualTo("sensor");
        assertThat(read(deflated(GOOD.with("drivers/", "").with("drivers/dmm.py", "x".repeat(100_000))))
                        .manifest()
                        .version())
                .isEqualTo("1.0.0");
        byte[] noted = Arrays.copyOf(GOOD.zip(), GOOD.zip().length + 2);
        assertThat(read(edited(noted, END, 0, (zip, at) -> zip.putShort(at + 20, (short) 2)))
                        .size())
                .isEqualTo(noted.length);
        assertThat(read(GOOD.with("한글 이름.py", "").zip()).size()).isPositive();
    }

    @Test
    void aFileThatIsThereTwiceIsRefused() {
        byte[] twice = new String(GOOD.with("nain.py", "print('other')").zip(), StandardCharsets.ISO_8859_1)
                .replace("nain.py", "main.py")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refused(twice)).isEqualTo("The package holds a file twice: main.py");
        assertThat(refused(GOOD.with("Main.PY", "").zip())).contains("twice");
        assertThat(refused(GOOD.with("main.py/x", "").zip())).contains("twice");
        assertThat(refused(GOOD.with("a", "").with("a/", "").zip())).contains("twice");
        assertThat(refused(GOOD.with("\u00e9.py", "").with("e\u0301.py", "").zip()))
                .contains("twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\u0000b",
                "a\u001b[2Jb",
                "a\u007f",
                "a\u0085b",
                "a\u202eyp.b",
                "a\u2028b",
                "a\ufeffb",
                "drivers./x",
                "x ",
                "a/./b",
                "a//b",
                "con",
                "drivers/NUL.txt",
                "com1.py",
                "a?b",
                "a*",
                "a|b",
                "\"a\""
            })
    void aNameThatMeansSomethingElseToAStationIsRefused(String name) {
        assertThat(refused(GOOD.with(name, "x").zip())).contains("name").doesNotContain(name);
    }

    @Test
    void aNameThatIsTooLongOrNoTextIsRefused() {
        assertThat(refused(GOOD.with("a".repeat(256), "").zip())).contains("over 255 characters");
        byte[] broken = new String(GOOD.with("xx.py", "").zip(), StandardCharsets.ISO_8859_1)
                .replace("xx.py", "\u00b0\u00a1.py")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(broken)).contains("every station");
    }

    @Test
    void whatDirectoryAndFilesTellDifferentlyIsRefused() {
        String said = "The package's directory and its files disagree: pack it anew";
        byte[] zip = GOOD.zip();
        byte[] named = GOOD.with("x.py", "").zip();

        assertThat(refused(edited(named, CENTRAL, 2, (bytes, at) -> bytes.put(at + 46, (byte) 'y'))))
                .as("another name")
                .isEqualTo(said);
        assertThat(refused(edited(zip, LOCAL, 1, (bytes, at) -> bytes.putInt(at + 14, 7))))
                .as("another checksum")
                .isEqualTo(said);
        assertThat(refused(edited(zip, LOCAL, 0, (bytes, at) -> bytes.putInt(at + 22, 3))))
                .as("another size")
                .isEqualTo(said);
        assertThat(refused(edited(zip, LOCAL, 0, (bytes, at) -> bytes.putShort(at + 6, (short) 1))))
                .as("encrypted there only")
                .isEqualTo(said);
        assertThat(refused(edited(zip, LOCAL, 0, (bytes, at) -> bytes.putShort(at + 26, (short) -1))))
                .as("a name that goes beyond")
                .isEqualTo(said);
        assertThat(refused(edited(zip, CENTRAL, 1, (bytes, at) -> bytes.putInt(at + 42, 0))))
                .as("two at the same place")
                .isEqualTo(said);
        assertThat(refused(edited(zip, CENTRAL, 1, (bytes, at) -> bytes.putInt(at + 42, -1))))
                .as("beyond the end")
                .isEqualTo(said);
    }

    /** Readers that walk through it see a file that the directory does not have. */
    @Test
    void aFileThatTheDirectoryLeavesOutIsRefused() {
        byte[] zip = GOOD.with("x.py", "x").zip();
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int last = find(bytes, CENTRAL, 2);
        int end = find(bytes, END, 0);
        ByteBuffer cut = ByteBuffer.allocate(zip.length - (end - last)).order(ByteOrder.LITTLE_ENDIAN);
        cut.put(zip, 0, last).put(zip, end, zip.length - end);
        cut.putShort(last + 8, (short) 2).putShort(last + 10, (short) 2);
        cut.putInt(last + 12, bytes.getInt(end + 12) - (end - last));

        assertThat(refused(cut.array())).contains("disagree");
    }

    @Test
    void whatLiesBeforeOrBehindIsRefused() {
        byte[] zip = GOOD.zip();
        byte[] before = new byte[zip.length + 10];
        System.arraycopy(zip, 0, before, 10, zip.length);

        assertThat(refused(before)).contains("disagree");
        assertThat(refused(Arrays.copyOf(zip, zip.length + 10))).contains("must be a zip file");
    }

    @Test
    void anotherNameInTheExtraFieldsIsRefused() throws IOException {
        byte[] extra = ByteBuffer.allocate(4 + 5 + 7)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x7075)
                .putShort((short) 12)
                .put(new byte[5])
                .put("../x.py".getBytes(StandardCharsets.US_ASCII))
                .array();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("main.py");
            entry.setExtra(extra);
            zip.putNextEntry(entry);
        }

        assertThat(refused(bytes.toByteArray())).contains("disagree");
    }

    @Test
    void whatIsEncryptedLinkedOrPackedInAnotherWayIsRefused() {
        byte[] zip = GOOD.zip();

        assertThat(refused(edited(zip, CENTRAL, 0, (bytes, at) -> bytes.putShort(at + 8, (short) 1))))
                .isEqualTo("The package must not be encrypted");
        assertThat(refused(edited(zip, CENTRAL, 0, (bytes, at) -> bytes.putShort(at + 10, (short) 14))))
                .contains("another way than by deflate: main.py");
        assertThat(refused(edited(zip, CENTRAL, 0, (bytes, at) -> bytes.putShort(at + 40, (short) 0xA1FF))))
                .isEqualTo("The package holds a link: main.py");
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        byte[] stored = edited(GOOD.zip(), LOCAL, 0, (bytes, at) -> bytes.put(at + 40, (byte) 'X'));
        byte[] packed = edited(deflated(GOOD), LOCAL, 0, (bytes, at) -> bytes.putLong(at + 37, -1));

        assertThat(refused(stored)).isEqualTo("The package holds a damaged file: main.py");
        assertThat(refused(packed)).isEqualTo("The package holds a damaged file: main.py");
    }

    /** What its directory tells is believed up to there, and then refused. */
    @Test
    void aZipThatGrowsBeyondWhatItTellsIsRefused() throws IOException {
        byte[] zip = deflated(GOOD.with("zeros", "0".repeat(1_500_000)));
        byte[] lying = edited(zip, CENTRAL, 2, (bytes, at) -> bytes.putInt(at + 24, 10));

        assertThat(read(zip).size()).isLessThan(10_000);
        assertThat(refused(lying)).isNotBlank();
        assertThat(refused(deflated(GOOD.with("zeros", "0".repeat(2_500_000))))).contains("at most 20 files of 2 MB");
        assertThat(refused(edited(zip, END, 0, (bytes, at) -> bytes.putShort(at + 10, (short) -1))))
                .contains("at most 20 files");
    }

    @Test
    void thereIsOneManifestOfAFewBytes() {
        assertThat(refused(GOOD.with("manifest.yml", "name: other").zip())).contains("one manifest");
        assertThat(refused(GOOD.with("x/main.py", "")
                        .with("x/manifest.yaml", "name: other")
                        .zip()))
                .contains("one manifest");
        assertThat(refused(GOOD.with("manifest.yaml", "name: x\n#" + "x".repeat(300_000))
                        .zip()))
                .contains("at most 256 kB");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: &a x\\ndisplay_name: *a               | references
            {name: x, hardware: &a {}}                 | references
            {name: x, hardware: {<<: *a}}              | references
            {name: x, version: 01.2.0}                 | without leading zeros
            {name: x, version: 1.02.0}                 | without leading zeros
            {name: x, version: 1.0.00}                 | without leading zeros
            {name: x, parameters: {a: !!set {b, c}, d: !!binary AA==}, steps: [{name: a}], hardware: 3} | hardware
            """)
    void aManifestThatMeansDifferentThingsIsRefused(String manifest, String said) {
        assertThat(refused(GOOD.with("manifest.yaml", manifest.replace("\\n", "\n"))
                        .zip()))
                .contains(said);
    }

    @Test
    void aDeepManifestIsRefused() {
        assertThat(refused(manifest("[".repeat(200_000)))).contains("cannot be read");
        assertThat(refused(manifest("{a: ".repeat(60) + "1" + "}".repeat(60)))).contains("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".nan", ".inf", "1e999", "2024-01-01", "!!binary AAAA", "? [a]\n: b", "{1: a, null: b, true: c}"
            })
    void whatYamlHasAndJsonHasNotIsKeptSomehow(String value) {
        Throwable thrown = catchThrowable(() -> read(manifest(value)));

        assertThat(thrown)
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        problem -> assertThat(problem).isInstanceOf(ProblemException.class));
    }

    /** Whatever is changed, it is read or refused. */
    @Test
    void anyBytesAreReadOrRefused() throws IOException {
        Random random = new Random(1);
        for (byte[] zip : new byte[][] {GOOD.zip(), deflated(GOOD)}) {
            for (int round = 0; round < 3_000; round++) {
                byte[] bytes = zip.clone();
                for (int i = random.nextInt(3); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                Throwable thrown = catchThrowable(() ->
                        read(Arrays.copyOf(bytes, bytes.length - Math.max(0, random.nextInt(20) - 15))));
                if (thrown != null) {
                    assertThat(thrown).isInstanceOf(ProblemException.class);
                }
            }
        }
    }

    private static byte[] manifest(String hardware) {
        return GOOD.with("manifest.yaml", "name: x\nparameters:\n  a:\n    " + hardware.replace("\n", "\n    "))
                .zip();
    }

    private static byte[] deflated(SequencePackage files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] edited(byte[] zip, int signature, int index, ObjIntConsumer<ByteBuffer> edit) {
        ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        edit.accept(bytes, find(bytes, signature, index));
        return bytes.array();
    }

    private static int find(ByteBuffer bytes, int signature, int index) {
        int at = -1;
        for (int found = -1; found < index; ) {
            at++;
            found += bytes.getInt(at) == signature ? 1 : 0;
        }
        return at;
    }

    private static PackageFile read(byte[] zip) {
        return PackageFile.read(zip, LIMITS);
    }

    private static String refused(byte[] zip) {
        return catchThrowableOfType(ProblemException.class, () -> read(zip))
                .fields()
                .get(0)
                .message()
                .toString();
    }
}

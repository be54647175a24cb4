package com.f2x.neurohub.identity.session;

import com.f2x.neurohub.identity.secret.PrivateFile;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * The keys that sign access tokens: private RSA keys in PEM files. All verify; the last in the order of file names
 * signs, once it has settled. A key's identity in tokens is its RFC 7638 thumbprint.
 *
 * @param signing the key that signs
 * @param keys all keys
 */
record SigningKeys(RSAKey signing, List<RSAKey> keys) {

    private static final String SUFFIX = ".pem";
    private static final String FIRST_FILE = "signing-0001" + SUFFIX;
    private static final int KEY_BITS = 2048;

    /**
     * Reads the keys of a directory, or makes the first one. Of two starts at once, both use the same key.
     *
     * @param settled when a file must have been there to sign; if none was, the first one signs
     */
    static SigningKeys in(Path directory, Instant settled) {
        try {
            if (files(directory).isEmpty()) {
                PrivateFile.createIfAbsent(directory.resolve(FIRST_FILE), generate());
            }
            List<Path> files = files(directory);
            return new SigningKeys(
                    read(signing(files, settled)),
                    files.stream().map(SigningKeys::read).toList());
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException("The signing keys in %s cannot be used".formatted(directory), e);
        }
    }

    JWKSet all() {
        return new JWKSet(List.copyOf(keys));
    }

    private static List<Path> files(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static Path signing(List<Path> files, Instant settled) throws IOException {
        Path signing = files.get(0);
        for (Path file : files) {
            signing = Files.getLastModifiedTime(file).toInstant().isAfter(settled) ? signing : file;
        }
        return signing;
    }

    private static RSAKey read(Path file) {
        try {
            return toJwk(PemContent.load(file).getPrivateKey());
        } catch (IOException | GeneralSecurityException | JOSEException | IllegalStateException e) {
            throw new IllegalStateException("%s is no private RSA key in PEM format".formatted(file), e);
        }
    }

    private static RSAKey toJwk(@Nullable PrivateKey key) throws GeneralSecurityException, JOSEException {
        if (!(key instanceof RSAPrivateCrtKey rsa)) {
            throw new GeneralSecurityException("Not an RSA key");
        }
        RSAPublicKeySpec spec = new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent());
        return new RSAKey.Builder((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec))
                .privateKey(rsa)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint()
                .build();
    }

    private static String generate() throws JOSEException {
        byte[] key = new RSAKeyGenerator(KEY_BITS).generate().toRSAPrivateKey().getEncoded();
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n".formatted(base64);
    }
}

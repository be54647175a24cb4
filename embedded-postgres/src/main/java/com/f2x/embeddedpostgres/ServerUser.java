package com.f2x.embeddedpostgres;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The account PostgreSQL runs under. It refuses to run as root, so root starts it in a user namespace where root has
 * another name, or, where namespaces are forbidden (as in most containers), as {@code nobody}.
 *
 * @param prefix what goes before a command
 * @param uid the user the files must belong to, where that needs looking after
 */
record ServerUser(List<String> prefix, OptionalInt uid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** @throws ServerStartException if this process is root and cannot start anything as somebody else */
    static ServerUser detect() {
        if (!isRoot()) {
            return new ServerUser(List.of(), OptionalInt.empty());
        }
        return Stream.of(inUserNamespace(), asNobody(), asNobodyThroughRunuser())
                .filter(ServerUser::works)
                .findFirst()
                .orElseThrow(() -> new ServerStartException("PostgreSQL refuses to run as root:"
                        + " start the application as an ordinary user (neither unshare nor setpriv works here)"));
    }

    static ServerUser inUserNamespace() {
        return new ServerUser(List.of("unshare", "-U"), OptionalInt.of(ROOT));
    }

    static ServerUser asNobody() {
        List<String> setpriv = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        return new ServerUser(setpriv, OptionalInt.of(NOBODY));
    }

    private static ServerUser asNobodyThroughRunuser() {
        return new ServerUser(List.of("runuser", "-u", "nobody", "--"), OptionalInt.of(NOBODY));
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    boolean works() {
        return Commands.succeeds(command(List.of("true")));
    }

    /** Gives a file, or a directory with all it holds, to the account. Does nothing if it is the owner already. */
    void own(Path path) throws IOException {
        if (uid.isEmpty()
                || !FileSystems.getDefault().supportedFileAttributeViews().contains("unix")) {
            return;
        }
        if (Integer.valueOf(uid.getAsInt()).equals(Files.getAttribute(path, "unix:uid"))) {
            return;
        }
        List<Path> files;
        try (Stream<Path> tree = Files.walk(path)) {
            files = new ArrayList<>(tree.toList());
        }
        // The directory itself last: if this is interrupted, the next start sees the old owner and does it again.
        for (int i = files.size() - 1; i >= 0; i--) {
            Files.setAttribute(files.get(i), "unix:uid", uid.getAsInt());
        }
    }
}

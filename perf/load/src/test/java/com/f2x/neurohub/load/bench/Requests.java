package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests that change nothing, of each path in turn. */
final class Requests implements Work {

    private final Doors doors;
    private final String method;
    private final List<String> paths;
    private final AtomicInteger next = new AtomicInteger();

    private Requests(Doors doors, String method, List<String> paths) {
        this.doors = doors;
        this.method = method;
        this.paths = paths;
    }

    static Requests get(Doors doors, List<String> paths) {
        return new Requests(doors, "GET", paths);
    }

    static Requests post(Doors doors, List<String> paths) {
        return new Requests(doors, "POST", paths);
    }

    @Override
    public Client open() throws IOException {
        HttpConnection connection = doors.open();
        return new Client() {
            @Override
            public boolean perform(Laps laps) throws IOException {
                String path = paths.get(Math.floorMod(next.getAndIncrement(), paths.size()));
                (method.equals("GET") ? connection.get(path) : connection.post(path, new byte[0])).expect(200);
                return true;
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}

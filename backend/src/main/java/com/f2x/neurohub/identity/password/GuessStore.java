package com.f2x.neurohub.identity.password;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The refused attempts in the database, by name, by client address, and by both together. */
@Repository
class GuessStore {

    private final JdbcClient jdbc;
    private final LimitProperties limits;

    GuessStore(JdbcClient jdbc, LimitProperties limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** Counts an attempt, and blocks what reaches its limit by it; the transaction must end where this is empty. */
    Optional<Reservation> reserve(Guess guess) {
        Map<String, Integer> counted = statement(GuessSql.RESERVE, guess)
                .param("first", limits.firstBlock().toSeconds())
                .param("longest", limits.longestBlock().toSeconds())
                .param("window", limits.window().toSeconds())
                .param("nameLimit", limits.account())
                .param("addressLimit", limits.address())
                .query((row, index) -> Map.entry(row.getString("kind"), row.getInt("failures")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        boolean complete = guess.familiar() || counted.containsKey("ADDRESS");
        return Optional.ofNullable(counted.get(guess.kind()))
                .filter(number -> complete)
                .map(number -> new Reservation(guess, number));
    }

    Optional<Block> findBlock(Guess guess) {
        return statement(GuessSql.FIND_BLOCK, guess).query(Block.class).optional();
    }

    /** Finds the block of the name that came with a later attempt. */
    Optional<Block> findBlockAfter(Reservation attempt) {
        return jdbc.sql(GuessSql.FIND_LATER_BLOCK)
                .param("kind", attempt.guess().kind())
                .param("subject", attempt.guess().subject())
                .param("number", attempt.number())
                .query(Block.class)
                .optional();
    }

    /** Forgets the refusals of the name, unless a later attempt has blocked it, and gives the address this one back. */
    Optional<Block> accept(Reservation attempt) {
        return statement(GuessSql.ACCEPT, attempt.guess())
                .param("number", attempt.number())
                .param("addressLimit", limits.address())
                .query(Block.class)
                .optional();
    }

    void giveBack(Guess guess) {
        statement(GuessSql.GIVE_BACK, guess)
                .param("nameLimit", limits.account())
                .param("addressLimit", limits.address())
                .update();
    }

    void forgetOld() {
        jdbc.sql(GuessSql.FORGET_OLD)
                .param("window", limits.window().toSeconds())
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql, Guess guess) {
        return jdbc.sql(sql)
                .param("kind", guess.kind())
                .param("subject", guess.subject())
                .param("address", guess.addressSubject());
    }

    /**
     * Why an attempt comes too early.
     *
     * @param ofName whether the name is locked; otherwise the address is kept away
     * @param seconds how long it lasts
     */
    record Block(boolean ofName, int seconds) {

        Duration time() {
            return Duration.ofSeconds(seconds);
        }
    }
}

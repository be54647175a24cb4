package com.f2x.neurohub.platform.statistics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What PostgreSQL tells of itself. Of sessions of other accounts it tells states and times only to members of
 * {@code pg_read_all_stats}; without that they count as neither active nor idle.
 *
 * @param sizeBytes the database on its disk
 * @param connections sessions of the database, by all accounts
 * @param active those that work
 * @param idleInTransaction those that keep a transaction open and do nothing
 * @param maxConnections how many the server takes
 * @param locks locks that are held or waited for
 * @param waitingLocks those that are waited for
 * @param oldestTransactionSeconds how long the oldest transaction has been open
 * @param deadRows rows that are gone and not yet cleaned up
 * @param liveRows rows that are there
 * @param cacheHits blocks found in memory since the statistics were reset
 * @param cacheMisses blocks that were not
 * @param deadlocks since the statistics were reset
 * @param standbys standby servers that are connected
 * @param replicationLagSeconds how far the slowest of them is behind
 * @param retainedBytes write-ahead log kept for the slowest replication slot
 */
public record DatabaseFigures(
        long sizeBytes,
        long connections,
        long active,
        long idleInTransaction,
        long maxConnections,
        long locks,
        long waitingLocks,
        double oldestTransactionSeconds,
        long deadRows,
        long liveRows,
        long cacheHits,
        long cacheMisses,
        long deadlocks,
        long standbys,
        double replicationLagSeconds,
        long retainedBytes) {

    private static final String SQL = """
            select pg_database_size(current_database()), s.connections, s.active, s.idle_in_transaction,
                   cast(current_setting('max_connections') as bigint), l.locks, l.waiting, s.oldest, t.dead, t.live,
                   d.blks_hit, d.blks_read, d.deadlocks, r.standbys, r.lag, p.retained
            from (select count(*) as connections, count(*) filter (where state = 'active') as active,
                         count(*) filter (where state like 'idle in transaction%') as idle_in_transaction,
                         coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0) as oldest
                  from pg_stat_activity
                  where datname = current_database() and pid <> pg_backend_pid()) s
            cross join (select count(*) as locks, count(*) filter (where not granted) as waiting
                        from pg_locks
                        where pid <> pg_backend_pid()
                          and database = (select oid from pg_database where datname = current_database())) l
            cross join (select coalesce(sum(n_dead_tup), 0) as dead, coalesce(sum(n_live_tup), 0) as live
                        from pg_stat_user_tables) t
            cross join (select count(*) as standbys, coalesce(max(extract(epoch from replay_lag)), 0) as lag
                        from pg_stat_replication) r
            cross join (select coalesce(max(case when not pg_is_in_recovery()
                                                 then pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) end), 0) as retained
                        from pg_replication_slots) p
            join pg_stat_database d on d.datname = current_database()
            """;

    /** The part of blocks that was found in memory, from 0 to 1; 1 where none was read. */
    public double cacheHitRatio() {
        long all = cacheHits + cacheMisses;
        return all == 0 ? 1 : (double) cacheHits / all;
    }

    /** Asks the database, with one statement. */
    static DatabaseFigures read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SQL)) {
            row.next();
            return new DatabaseFigures(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getDouble(8),
                    row.getLong(9),
                    row.getLong(10),
                    row.getLong(11),
                    row.getLong(12),
                    row.getLong(13),
                    row.getLong(14),
                    row.getDouble(15),
                    row.getLong(16));
        }
    }
}

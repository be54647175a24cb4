package com.f2x.neurohub.platform.database;

import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.dialect.sql.ast.PostgreSQLSqlAstTranslator;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.SqlAstTranslatorFactory;
import org.hibernate.sql.ast.spi.StandardSqlAstTranslatorFactory;
import org.hibernate.sql.ast.tree.Statement;
import org.hibernate.sql.ast.tree.expression.Expression;
import org.hibernate.sql.exec.spi.JdbcOperation;

/**
 * PostgreSQL, told as numbers how many rows a page has. As parameters they keep it from planning a list once: a plan
 * for any number of rows expects a tenth of the table, looks dearer than one for the rows asked for, and so each
 * execution is planned anew, which takes longer than reading the page.
 */
public class LiteralLimits extends PostgreSQLDialect {

    /** Made by Hibernate, with what it has learned of the server. */
    public LiteralLimits(DialectResolutionInfo server) {
        super(server);
    }

    @Override
    public SqlAstTranslatorFactory getSqlAstTranslatorFactory() {
        return new StandardSqlAstTranslatorFactory() {
            @Override
            protected <T extends JdbcOperation> SqlAstTranslator<T> buildTranslator(
                    SessionFactoryImplementor sessions, Statement statement) {
                return new Translator<>(sessions, statement);
            }
        };
    }

    private static final class Translator<T extends JdbcOperation> extends PostgreSQLSqlAstTranslator<T> {

        Translator(SessionFactoryImplementor sessions, Statement statement) {
            super(sessions, statement);
        }

        @Override
        protected void renderOffsetExpression(Expression rows) {
            renderExpressionAsLiteral(rows, getJdbcParameterBindings());
        }

        @Override
        protected void renderFetchExpression(Expression rows) {
            renderExpressionAsLiteral(rows, getJdbcParameterBindings());
        }
    }
}

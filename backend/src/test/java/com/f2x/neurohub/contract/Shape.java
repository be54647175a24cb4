package com.f2x.neurohub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The members that a client reads, such as {@code id:number defects[]:text completed_at:time?}. A name leads into
 * objects by dots and into each element of a list by brackets; a list that a name leads into is not empty. Behind the
 * type, {@code ?} allows null and absence, and {@code ~} absence only.
 *
 * @param members what is read
 */
record Shape(List<Member> members) {

    /** One member that is read. */
    private record Member(String path, String type, boolean nullable, boolean optional) {

        static Member parse(String text) {
            int colon = text.lastIndexOf(':');
            String type = text.substring(colon + 1);
            return new Member(
                    text.substring(0, colon),
                    type.replaceAll("[?~]", ""),
                    type.endsWith("?"),
                    type.endsWith("?") || type.endsWith("~"));
        }

        void check(JsonNode within) {
            check(within, path);
        }

        private void check(JsonNode node, String rest) {
            int list = rest.indexOf("[]");
            int dot = rest.indexOf('.');
            if (list >= 0 && (dot < 0 || list < dot)) {
                JsonNode elements = list == 0 ? node : node.path(rest.substring(0, list));
                assertThat(elements.isArray())
                        .as("%s is a list in %s", path, node)
                        .isTrue();
                assertThat(elements.isEmpty())
                        .as("%s is empty in %s", path, node)
                        .isFalse();
                String inner = rest.substring(list + 2);
                elements.forEach(element -> check(element, inner.startsWith(".") ? inner.substring(1) : inner));
            } else if (dot >= 0) {
                assertThat(node.path(rest.substring(0, dot)).isObject())
                        .as("%s leads into an object in %s", path, node)
                        .isTrue();
                check(node.path(rest.substring(0, dot)), rest.substring(dot + 1));
            } else {
                checkValue(node, rest);
            }
        }

        private void checkValue(JsonNode node, String name) {
            JsonNode value = name.isEmpty() ? node : node.path(name);
            if (value.isMissingNode() && optional || value.isNull() && nullable) {
                return;
            }
            assertThat(is(value)).as("%s is a %s in %s", path, type, node).isTrue();
        }

        private boolean is(JsonNode value) {
            return switch (type) {
                case "number" -> value.isNumber();
                case "text" -> value.isString();
                case "bool" -> value.isBoolean();
                case "list" -> value.isArray();
                case "object" -> value.isObject();
                case "time" -> value.isString() && OffsetDateTime.parse(value.asString()) != null;
                case "date" -> value.isString() && LocalDate.parse(value.asString()) != null;
                default -> throw new IllegalArgumentException(type);
            };
        }
    }

    static Shape of(String members) {
        return new Shape(
                Stream.of(members.strip().split("\\s+")).map(Member::parse).toList());
    }

    /** The answer is an object with these members. */
    static JsonNode object(Answer answer, String members) {
        JsonNode json = answer.json();
        assertThat(json.isObject()).as(answer.body()).isTrue();
        of(members).members().forEach(member -> member.check(json));
        return json;
    }

    /** The answer is a bare list, with something in it, of objects with these members. */
    static JsonNode list(Answer answer, String members) {
        JsonNode json = answer.json();
        assertThat(json.isArray()).as(answer.body()).isTrue();
        assertThat(json.isEmpty()).as(answer.body()).isFalse();
        json.forEach(element -> of(members).members().forEach(member -> member.check(element)));
        return json;
    }

    /** The answer is a refusal that all three clients can show. */
    static String refusal(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        JsonNode problem =
                object(answer, "error_code:text message:text detail:text timestamp:time path:text trace_id:text");
        assertThat(problem.path("detail")).isEqualTo(problem.path("message"));
        assertThat(problem.path("trace_id").asString()).hasSizeGreaterThanOrEqualTo(8);
        return problem.path("message").asString();
    }
}

package com.f2x.neurohub.execution.ingest;

import java.io.Serial;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Looks at the names of a record's members before it is made of them, at whichever door it comes. Deliveries have
 * looked at them already, and say so by the attribute {@link RecordMembers}: there a record is a tree, and nothing is
 * copied.
 */
@Component
final class RecordModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1;

    RecordModule() {
        super("records");
        setDeserializerModifier(new Modifier());
    }

    private static final class Modifier extends ValueDeserializerModifier {

        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> deserializer) {
            return bean.getBeanClass() == IngestRecord.class ? new Checking(deserializer) : deserializer;
        }
    }

    private static final class Checking extends DelegatingDeserializer {

        Checking(ValueDeserializer<?> record) {
            super(record);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> record) {
            return new Checking(record);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (context.getAttribute(RecordMembers.class) != null) {
                return super.deserialize(parser, context);
            }
            TokenBuffer sent = context.bufferAsCopyOfValue(parser);
            String passedOver = RecordMembers.check(outline(sent.asParser(context)));
            TokenBuffer read = passedOver == null ? sent : without(passedOver, sent.asParser(context), context);
            try (JsonParser members = read.asParser(context)) {
                members.nextToken();
                return super.deserialize(members, context);
            }
        }

        /** The record without what is within its members, of which only matters whether there is anything. */
        private static ObjectNode outline(JsonParser members) {
            ObjectNode outline = JsonNodeFactory.instance.objectNode();
            members.nextToken();
            while (members.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = members.currentName();
                JsonToken value = members.nextToken();
                if (value.isStructStart()) {
                    boolean empty = members.nextToken().isStructEnd();
                    outline.set(name, empty ? JsonNodeFactory.instance.arrayNode() : BooleanNode.TRUE);
                    skipRest(members, empty);
                } else if (value == JsonToken.VALUE_NULL) {
                    outline.putNull(name);
                } else {
                    outline.put(name, members.getString());
                }
            }
            return outline;
        }

        private static void skipRest(JsonParser members, boolean ended) {
            int open = ended ? 0 : 1;
            JsonToken token = members.currentToken();
            while (open > 0) {
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                token = open > 0 ? members.nextToken() : token;
            }
        }

        private static TokenBuffer without(String name, JsonParser members, DeserializationContext context) {
            TokenBuffer rest = context.bufferForInputBuffering(members);
            members.nextToken();
            rest.writeStartObject();
            while (members.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean kept = !members.currentName().equals(name);
                if (kept) {
                    rest.writeName(members.currentName());
                }
                members.nextToken();
                if (kept) {
                    rest.copyCurrentStructure(members);
                } else {
                    members.skipChildren();
                }
            }
            rest.writeEndObject();
            return rest;
        }
    }
}

package wholepicture.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Reach;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

/** What an agency sent of a person, as the text that is kept: dates as exactly as they came, particulars in their order. */
final class RecordText {

    private static final JsonMapper JSON = JsonMapper.builder()
        .addModule(new SimpleModule().addSerializer(When.class, new WhenOut()).addDeserializer(When.class, new WhenIn()))
        .changeDefaultPropertyInclusion(how -> how.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private record Particular(String what, String value) {}

    /** The agency's number is the record's name and stands beside it. */
    private record Body(List<Name> names, @Nullable When born, @Nullable When due, @Nullable When died, Sex sex,
        @Nullable Boolean multipleBirth, List<Identifier> identifiers, List<Residence> residences, List<Reach> reach,
        List<Particular> particulars, @Nullable Grade grade) {}

    private RecordText() {}

    static String of(PersonSent sent) {
        var particulars = sent.particulars().entrySet().stream().map(e -> new Particular(e.getKey(), e.getValue())).toList();
        return JSON.writeValueAsString(new Body(sent.names(), sent.born(), sent.due(), sent.died(), sent.sex(), sent.multipleBirth(),
            sent.identifiers(), sent.residences(), sent.reach(), particulars, sent.grade()));
    }

    static PersonSent read(String localPerson, String text) {
        var body = JSON.readValue(text, Body.class);
        var particulars = new LinkedHashMap<String, String>();
        body.particulars().forEach(one -> particulars.put(one.what(), one.value()));
        return new PersonSent(localPerson, body.names(), body.born(), body.due(), body.died(), body.sex(), body.multipleBirth(),
            body.identifiers(), body.residences(), body.reach(), particulars, body.grade());
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> as) {
        return JSON.readValue(text, as);
    }

    /** By which it is known whether the same was sent before. */
    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class WhenOut extends ValueSerializer<When> {
        @Override
        public void serialize(When when, JsonGenerator out, SerializationContext context) {
            out.writeString(when.iso());
        }
    }

    private static final class WhenIn extends ValueDeserializer<When> {
        @Override
        public When deserialize(JsonParser in, DeserializationContext context) {
            return When.parse(in.getString());
        }
    }
}

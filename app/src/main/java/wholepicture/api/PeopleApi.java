package wholepicture.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wholepicture.access.Access;
import wholepicture.access.Involving;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.people.Hit;
import wholepicture.people.People;
import wholepicture.people.Query;
import wholepicture.people.Said;
import wholepicture.time.When;

/** Finding people, and who they are, for agencies' systems. */
@RestController
@Tag(name = "People")
class PeopleApi {

    /** @param found how many were found; never more than 500 are counted, and {@code more} says that there are */
    record Results(List<Known> people, int found, boolean more, int page, int pages) {}

    /** @param sight how much more of the person the agency may see: INDEX, OWN_RECORDS, WHOLE, PROTECTED or SEALED */
    record Known(UUID person, String name, @Nullable String born, @Nullable LocalDate due, @Nullable LocalDate died, String sex, String sight) {}

    record Details(Known person, String grade, List<Value> names, List<Value> born, List<Value> died, List<Value> identifiers, List<Value> addresses,
        List<Value> reach, List<Value> particulars, List<Worker> involved) {}

    /** What somebody says of a person. {@code kind} says what sort of value it is, where there are several. */
    record Value(@Nullable String kind, String value, @Nullable String from, @Nullable String to, List<Source> saidBy) {}

    /** @param agency its code */
    record Source(String agency, String agencyName, String localId, Instant receivedAt) {}

    record Worker(String name, String role, String agency, String agencyName, String team, String phone, String email, @Nullable LocalDate since, @Nullable LocalDate until) {}

    /** @param localId the agency's own number of the person */
    record Record(long record, String agency, String agencyName, String localId, Instant receivedAt) {}

    record Links(UUID person, List<Record> records) {}

    private final People people;
    private final Access access;
    private final Involving involving;
    private final Agencies agencies;

    PeopleApi(People people, Access access, Involving involving, Agencies agencies) {
        this.people = people;
        this.access = access;
        this.involving = involving;
        this.agencies = agencies;
    }

    @GetMapping("/api/people")
    @Operation(summary = "Find people", description = "By a name, date of birth, NHS number, UPN, address, postcode or telephone number, or several of them. "
        + "Spelling and order are forgiven. People whom the agency may not find are neither shown nor counted.")
    Results search(@Parameter(description = "Whatever is known: \"leah obrien 2015\"") @RequestParam String q,
        @Parameter(description = "From 1") @RequestParam(defaultValue = "1") int page) {
        var found = people.search(Query.of(q), Math.max(1, page));
        return new Results(found.hits().stream().map(PeopleApi::known).toList(), found.count(), found.more(), found.page(), found.pages());
    }

    @GetMapping("/api/people/{person}")
    @Operation(summary = "Who a person is", description = "Every agency's word, with who says it. Where they differ, all are given.")
    Details person(@PathVariable UUID person) {
        access.look(person, "who the person is, by machine");
        var known = people.find(person);
        var codes = agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::code));
        return new Details(known(known.index()), known.grade().name(),
            values(known.names(), n -> new Value(n.use(), n.full(), null, null, List.of())),
            values(known.births(), when -> new Value(null, when.iso(), null, null, List.of())),
            values(known.deaths(), when -> new Value(null, when.iso(), null, null, List.of())),
            values(known.identifiers(), i -> new Value(i.kind(), i.value(), null, null, List.of())),
            values(known.residences(), r -> new Value(r.use(), r.postcode() == null ? r.lines() : r.lines() + ", " + r.postcode(), iso(r.from()), iso(r.to()), List.of())),
            values(known.reach(), r -> new Value(r.kind(), r.value(), null, null, List.of())),
            values(known.particulars(), p -> new Value(p.what(), p.value(), null, null, List.of())),
            involving.with(person).stream().map(i -> new Worker(i.worker(), i.role(), codes.getOrDefault(i.agencyId(), ""), i.agency(), i.team(),
                i.phone(), i.email(), i.since(), i.until())).toList());
    }

    @GetMapping("/api/people/{person}/links")
    @Operation(summary = "The records held to be of a person", description = "As far as the agency may see them, with each agency's own number of the person.")
    Links links(@PathVariable UUID person) {
        access.look(person, "the records of the person, by machine");
        return new Links(person, people.find(person).records().stream().map(r -> new Record(r.record(), r.agencyCode(), r.agency(), r.localId(), r.at())).toList());
    }

    private static Known known(Hit hit) {
        return new Known(hit.person(), hit.name(), iso(hit.born()), hit.due(), hit.died(), hit.sex().name(), hit.sight().name());
    }

    private static @Nullable String iso(@Nullable When when) {
        return when == null ? null : when.iso();
    }

    private static <T> List<Value> values(List<Said<T>> said, Function<T, Value> value) {
        return said.stream().map(one -> {
            var bare = value.apply(one.value());
            return new Value(bare.kind(), bare.value(), bare.from(), bare.to(),
                one.by().stream().map(by -> new Source(by.agencyCode(), by.agency(), by.localId(), by.at())).toList());
        }).toList();
    }
}

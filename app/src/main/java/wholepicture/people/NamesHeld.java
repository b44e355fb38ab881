package wholepicture.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.store.Works;

/** Whether words of a text are the name of somebody in the records, also a former name, before the text is published. */
@Component
public class NamesHeld {

    /**
     * Two words of a text that may be one person's names.
     *
     * @param eitherWay also as family name and given name
     */
    public record Pair(String one, String other, boolean eitherWay) {}

    private final JdbcClient sql;

    NamesHeld(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Those that are the names of one person, however closely kept: it must be asked in the {@link Works}, and what it answers may
     * be told only as a likeness. Each word is looked up among the words of names, and each pair whose words are both there in the
     * index by which people are found; nobody's record is read but those of people who have both words.
     *
     * @throws IllegalStateException outside the works
     */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public Set<Pair> among(Collection<Pair> pairs) {
        if (!Works.isInside()) {
            throw new IllegalStateException("Under the gate the answer would be right only for the people whom the worker may see");
        }
        var asked = List.copyOf(pairs);
        var one = asked.stream().map(pair -> Fold.joined(pair.one())).toArray(String[]::new);
        var other = asked.stream().map(pair -> Fold.joined(pair.other())).toArray(String[]::new);
        var found = new HashSet<Pair>();
        // A planner that expects thousands of matches would rather read everybody
        sql.sql("select set_config('enable_seqscan', 'off', true)").query(String.class).single();
        sql.sql("""
                with asked as materialized (
                    select a.* from unnest(?::text[], ?::text[], ?::boolean[]) with ordinality as a (one, other, either_way, i)
                    where exists (select 1 from people.word w where w.word = a.one) and exists (select 1 from people.word w where w.word = a.other))
                select asked.i from asked where exists (
                    select 1 from people.searchable s join people.record_version v on v.person_id = s.person_id
                    cross join lateral jsonb_array_elements(v.body -> 'names') n
                    cross join lateral (select people.folded(n ->> 'given') as given, people.folded(n ->> 'family') as family) name
                    where s.words @@ ('''n:' || asked.one || ''' & ''n:' || asked.other || '''')::tsquery
                    and (name.given ~ ('\\m' || asked.one || '\\M') and name.family ~ ('\\m' || asked.other || '\\M')
                        or asked.either_way and name.given ~ ('\\m' || asked.other || '\\M') and name.family ~ ('\\m' || asked.one || '\\M')))
                """)
            .param(one).param(other).param(asked.stream().map(Pair::eitherWay).toArray(Boolean[]::new))
            .query(row -> {
                found.add(asked.get(row.getInt(1) - 1));
            });
        return found;
    }
}

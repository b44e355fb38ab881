package wholepicture.learning.products;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.post.Letter;
import wholepicture.post.Post;

/** Whom products go to, and how many of them they reached. */
@Component
public class Receipts {

    /** Below this many a count of what is a worker's own business is not shown. */
    public static final int SMALLEST_GROUP = 5;
    private static final Duration BETWEEN_LETTERS = Duration.ofDays(3);

    private final JdbcClient sql;
    private final Products products;
    private final Post post;
    private final Clock clock;

    Receipts(JdbcClient sql, Products products, Post post, Clock clock) {
        this.sql = sql;
        this.products = products;
        this.post = post;
        this.clock = clock;
    }

    /** How far a product has come with one agency. @param talked how often it was talked about, @param people by how many */
    public record Reach(long agencyId, String agency, int addressed, int letters, int read, int understood, int reminded, int talked, int people) {}

    /** Who leads on safeguarding or learning in an agency. @param names with their roles; empty when nobody does */
    public record Leads(String agency, String names) {}

    private record Addressee(long workerId, String email, boolean letter, UUID key) {}

    /** Whom it is for. */
    @Transactional(readOnly = true)
    public Audience audience(long product) {
        return sql.sql("select kinds, agencies, roles, jobs from learning.audience where product_id = ?").param(product)
            .query((row, n) -> new Audience(Arrays.stream((String[]) row.getArray("kinds").getArray()).map(AgencyKind::valueOf).toList(),
                Arrays.asList((Long[]) row.getArray("agencies").getArray()), Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).toList(),
                Arrays.asList((String[]) row.getArray("jobs").getArray()))).optional().orElse(Audience.EVERYBODY);
    }

    /** Every agency with its leads, to whom an alert goes; those that have none first, so that somebody asks them. Source: A-369. */
    @Transactional(readOnly = true)
    public List<Leads> leads() {
        Products.onlyKeepers();
        return sql.sql("""
                select g.name as agency, coalesce(string_agg(w.name || ' (' || w.job_title || ')', ', ' order by w.name), '') as names from agencies.agency g
                left join agencies.worker w on w.agency_id = g.id and w.active and w.roles && array['SAFEGUARDING_LEAD', 'LEARNING_LEAD'] group by g.id, g.name order by count(w.id) > 0, g.name
                """).query(Leads.class).list();
    }

    /** Says whom it is for. What was published before goes to those who are new among them with the next reminder. */
    @Transactional
    public void address(long product, Audience to) {
        Products.onlyKeepers();
        products.at(product);
        sql.sql("""
                insert into learning.audience (product_id, kinds, agencies, roles, jobs) values (?, ?, ?, ?, ?)
                on conflict (product_id) do update set kinds = excluded.kinds, agencies = excluded.agencies, roles = excluded.roles, jobs = excluded.jobs
                """)
            .param(product).param(to.kinds().stream().map(Enum::name).toArray(String[]::new)).param(to.agencies().toArray(Long[]::new))
            .param(to.roles().stream().map(Enum::name).toArray(String[]::new)).param(to.jobs().toArray(String[]::new)).update();
    }

    /** How many workers of how many agencies it would go to, or has gone to. */
    @Transactional(readOnly = true)
    public Optional<String> wouldReach(long product) {
        return Products.keeps() ? Optional.of(sql.sql("select count(*) as workers, count(distinct agency_id) as agencies from learning.addressees(?)").param(product)
            .query((row, n) -> "%,d %s of %,d %s".formatted(row.getInt(1), row.getInt(1) == 1 ? "worker" : "workers", row.getInt(2), row.getInt(2) == 1 ? "agency" : "agencies"))
            .single()) : Optional.empty();
    }

    /**
     * Publishes it and writes to everybody it is for, in one transaction.
     *
     * @param changed what is new for those who had an earlier version, who get it again; empty sends it only to those who had none
     */
    @Transactional
    void publish(long product, int version, LocalDate reviewOn, String changed) {
        products.publish(product, version, reviewOn, changed);
        var published = products.at(product);
        if (!changed.isEmpty()) {
            write(published, sql.sql("select * from learning.address_again(?)").param(product).query(Addressee.class).list(), "New version: ", "What is new: " + changed + "\n\n");
        }
        toNewcomers(published);
    }

    /** Writes to those it is for and who were not addressed yet. @return how many they are */
    int toNewcomers(Product published) {
        var fresh = sql.sql("select * from learning.address_product(?)").param(published.id()).query(Addressee.class).list();
        write(published, fresh, "", "");
        return fresh.size();
    }

    /**
     * Writes again to those who have not read it and heard nothing for three days, and for the first time to those who came since.
     *
     * @return how many were written to or find it on their own page anew
     */
    @Transactional
    public int remind(long product) {
        Products.onlyKeepers();
        var published = products.read(product);
        if (published.published().isEmpty() || published.isWithdrawn()) {
            throw new Products.NotNow("Only what is published, and holds, is sent.");
        }
        int fresh = toNewcomers(published);
        var late = sql.sql("select * from learning.remind_unread(?, ?)").param(product).param(OffsetDateTime.ofInstant(clock.instant().minus(BETWEEN_LETTERS), ZoneOffset.UTC))
            .query(Addressee.class).list();
        write(published, late, "Reminder: ", "");
        return fresh + late.size();
    }

    private void write(Product product, List<Addressee> to, String before, String first) {
        var text = """
            %s

            %s%s
            Read it and answer its one question: %s

            """.formatted(product.now().title(), first, product.now().summary().isBlank() ? product.kind() + "\n" : product.now().summary() + "\n", post.addressOf(product.href()));
        to.stream().filter(one -> one.letter() && Letter.isAddress(one.email()))
            .forEach(one -> post.send(new Letter(one.email(), before + product.kind() + ": " + product.now().title(), text + foot(one.key()))));
    }

    /** What ends every letter about learning. */
    public String foot(UUID key) {
        return """
            It also stands on your own page of Whole Picture. You need not sign in to have no more letters of this kind:
            %s
            """.formatted(post.addressOf(StopLetters.address(key)));
    }

    /** How far it has come: every agency for those who keep products, their own for managers and safeguarding leads, nothing for others. */
    @Transactional(readOnly = true)
    public List<Reach> reach(long product) {
        return sql.sql("select * from learning.product_reach(?)").param(product).query(Reach.class).list();
    }

    /** Names of those of the manager's own agency who have not read it. */
    @Transactional(readOnly = true)
    public List<String> notRead(long product, long agency) {
        return sql.sql("""
                select w.name from learning.receipt r join agencies.worker w on w.id = r.worker_id
                where r.product_id = ? and r.agency_id = ? and r.read_at is null and w.active order by w.name
                """).params(product, agency).query(String.class).list();
    }

    /** What was answered to its question, without names, once {@link #SMALLEST_GROUP} have answered. */
    @Transactional(readOnly = true)
    public List<String> answers(long product) {
        return sql.sql("select answer from learning.product_answers(?, ?)").params(product, SMALLEST_GROUP).query(String.class).list();
    }
}

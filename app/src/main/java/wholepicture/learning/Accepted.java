package wholepicture.learning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.Recommendation.Status;

/** Makes a recommendation of an accepted proposal that asks for something, under the one that it is a part of. */
@Component
class Accepted {

    private final JdbcClient sql;
    private final Recommendations recommendations;

    Accepted(JdbcClient sql, Recommendations recommendations) {
        this.sql = sql;
        this.recommendations = recommendations;
    }

    private record Proposed(String kind, String number, String words, String section, String[] themes, long document, @Nullable Integer parent, int position) {}

    private record Made(UUID id, String status, String words) {}

    /** In the transaction of the decision. */
    void decided(long review, long proposal, Decision decision, String mended, String reason) {
        var proposed = sql.sql("""
                select kind, number, words, section, theme_ids, document_id as document, parent, position from learning.proposal
                where id = ? and kind in ('recommendation', 'improvement', 'priority-action')
                """).param(proposal)
            .query((row, n) -> new Proposed(row.getString("kind"), row.getString("number"), row.getString("words"), row.getString("section"),
                (String[]) row.getArray("theme_ids").getArray(), row.getLong("document"), row.getObject("parent", Integer.class), row.getInt("position"))).optional();
        if (proposed.isEmpty()) {
            response(proposal, decision, mended);
            return;
        }
        var made = sql.sql("select id, status, words from learning.recommendation where proposal_id = ?").param(proposal).query(Made.class).optional();
        String words = decision == Decision.MENDED ? mended : proposed.get().words();
        if (decision == Decision.REJECTED) {
            made.filter(m -> !m.status().equals(Status.WITHDRAWN.name())).ifPresent(m -> recommendations.move(m.id(), Status.WITHDRAWN, "Withdrawn.", reason));
        } else if (made.isPresent()) {
            again(made.get(), words);
        } else {
            make(review, proposal, proposed.get(), words);
        }
    }

    private void again(Made made, String words) {
        if (!made.words().equals(words)) {
            sql.sql("update learning.recommendation set words = ? where id = ?").params(words, made.id()).update();
            recommendations.happened(made.id(), "Given other words.", "");
        }
        if (made.status().equals(Status.WITHDRAWN.name())) {
            recommendations.move(made.id(), Status.OPEN, "Taken up after all.", "");
        }
    }

    private void make(long review, long proposal, Proposed proposed, String words) {
        UUID id = sql.sql("""
                insert into learning.recommendation (review_id, proposal_id, kind, number, words, section, themes, owner_id, made_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
            .param(review).param(proposal).param(proposed.kind()).param(proposed.number()).param(words).param(proposed.section())
            .param(proposed.themes()).param(Acting.now().workerId()).param(Acting.now().name()).query(UUID.class).single();
        sql.sql("""
                update learning.recommendation c set parent = p.id from learning.proposal child join learning.proposal above
                    on above.document_id = child.document_id and above.position = child.parent join learning.recommendation p on p.proposal_id = above.id
                where c.proposal_id = child.id and child.document_id = ? and (child.position = ? or child.parent = ?) and c.parent is null
                """)
            .params(proposed.document(), proposed.position(), proposed.position()).update();
        recommendations.happened(id, "Taken up from the review.", "");
        land(review);
    }

    /** What a document has agencies answer stands under its recommendation as soon as both are accepted. Whose it is, a learning lead says. */
    private void land(long review) {
        sql.sql("""
                insert into learning.response (recommendation_id, proposal_id, words, given_by)
                select c.id, p.id, case p.decision when 'MENDED' then p.mended else p.words end, ?
                from learning.proposal p join learning.proposal above on above.document_id = p.document_id and above.position = p.parent
                    join learning.recommendation c on c.proposal_id = above.id
                where p.review_id = ? and p.kind = 'response' and p.decision in ('ACCEPTED', 'MENDED') order by p.document_id, p.position
                on conflict (proposal_id) do nothing
                """).params("The document", review).update();
    }

    private void response(long proposal, Decision decision, String mended) {
        sql.sql("""
                update learning.response r set withdrawn = ?, words = case when ? then ? else p.words end from learning.proposal p where p.id = r.proposal_id and p.id = ?
                """).params(decision == Decision.REJECTED, decision == Decision.MENDED, mended, proposal).update();
        sql.sql("select review_id from learning.proposal where id = ?").param(proposal).query(Long.class).optional().ifPresent(this::land);
    }
}

package wholepicture.learning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.learning.Reviews.Taken;
import wholepicture.learning.reading.Themes;

/** Keeps a document of a review with all that is proposed of it. */
@Component
class TakingIn {

    private final JdbcClient sql;
    private final Vocabulary vocabulary;
    private final WordForWord wordForWord;

    TakingIn(JdbcClient sql, Vocabulary vocabulary, WordForWord wordForWord) {
        this.sql = sql;
        this.vocabulary = vocabulary;
        this.wordForWord = wordForWord;
    }

    /** In the transaction of whoever takes it in. @return the number of the document */
    @Transactional(propagation = Propagation.MANDATORY)
    long keep(long review, Taken taken) {
        var themes = vocabulary.now();
        long document = sql.sql("insert into learning.document (review_id, name, content, words, vocabulary, received_by) values (?, ?, ?, ?, ?, ?) returning id")
            .params(review, taken.name(), taken.content(), Reviews.keepable(taken.paper().text()), themes.version(), Acting.now().name()).query(Long.class).single();
        for (var p : taken.proposals()) {
            var found = themes.in(p.text());
            sql.sql("""
                    insert into learning.proposal (review_id, document_id, position, kind, number, words, section, page, starts_at, ends_at, parent, gaps, themes, because, theme_ids)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                .param(review).param(document).param(p.id()).param(p.kind().inWords()).param(p.number()).param(Reviews.keepable(p.text()))
                .param(String.join(" › ", p.where().path())).param(p.where().page()).param(p.where().start()).param(p.where().end()).param(p.parent().orElse(null))
                .param(p.gaps().toArray(String[]::new)).param(found.stream().map(Themes.Found::name).toArray(String[]::new))
                .param(found.stream().map(t -> String.join(", ", t.words())).toArray(String[]::new)).param(found.stream().map(Themes.Found::theme).toArray(String[]::new)).update();
        }
        wordForWord.take(review, document, taken.paper(), themes);
        return document;
    }
}

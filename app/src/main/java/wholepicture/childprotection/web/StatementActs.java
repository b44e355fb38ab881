package wholepicture.childprotection.web;

import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.words;

import java.util.List;
import wholepicture.childprotection.Said;
import wholepicture.childprotection.Statements;
import wholepicture.childprotection.Teller;
import wholepicture.childprotection.web.Question.Kind;

/** The forms for what people say of the child, and for checking it. */
final class StatementActs {

    static final List<Act> ALL = List.of(
        Act.of("add-statement", "Record what somebody says", null, List.of(
            line("who", "Who says it", "Name, and who they are to the child", "Say who says it"),
            one("teller", "What sort of source they are", "", Teller.class, "Choose what sort of source they are"),
            words("says", "What they say", "In their words", "Say what they say")),
            a -> new Statements.StatementMade(a.text("who"), a.one(Teller.class, "teller"), a.text("says"))),
        new Act("check-statement", "Check a statement", null, offered -> List.of(
            new Question("statement", Kind.ONE, "Which statement", "", offered.statements(), "Choose which statement"),
            one("standing", "What came of it", "", Said.Standing.class, "Choose what came of it"),
            one("teller", "What sort of source said it", "", Teller.class, "Choose what sort of source said it"),
            line("secondSource", "The second source", "A person, a record, a visit: what bears it out or speaks against it", ""),
            words("weight", "What weight it has, and why", "Needed for what family, friends, neighbours or somebody unnamed said", "")),
            a -> new Statements.StatementChecked(a.text("statement").matches("\\d{1,4}") ? Integer.parseInt(a.text("statement")) : 0, a.one(Said.Standing.class, "standing"),
                a.one(Teller.class, "teller"), a.text("secondSource"), a.text("weight"))));

    private StatementActs() {}
}

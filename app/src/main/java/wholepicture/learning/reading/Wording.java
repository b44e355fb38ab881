package wholepicture.learning.reading;

import java.util.regex.Pattern;

/** What the words of a passage tell of it by themselves. */
final class Wording {

    private static final Pattern QUESTION = Pattern.compile("(?s).*\\?[*_”’\"')\\]\\s]*$");
    private static final Pattern ASKS = Pattern.compile(
        "(?s)^[*_“‘\"'(\\s]*(am|are|is|was|were|do|does|did|have|has|had|can|could|should|would|will|whose|who|what|how|when|where|why|which)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_PLAINLY = Pattern.compile(
        "(?s)^[*_“‘\"'(\\s]*(am i|are (you|we|they|there|the|all|any)|is (there|the|it|this|a|your|their)|do (i|you|we|they)|does (the|your|my|everyone|anyone|it)|have (i|you|we|they)|has (the|a|this|there)|whose)\\b.*",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern DIRECTS = Pattern.compile(
        "\\b(should|must|shall|needs? to|ought to|recommend(s|ed)?|is required to|are required to|to (ensure|assure|review|consider|develop|provide|seek|strengthen|improve))\\b"
            + "|^(ensure|review|consider|develop|provide|seek|strengthen|improve|assure|raise|share|establish|agree|work|promote|undertake|implement|make|audit|use|record|when|that)\\b",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern AGENCY_TO = Pattern.compile("(?:(?:the|all|each|every) )?(?:[\\p{L}’'&/,-]+ ){0,7}?(?:board|partnership|agenc(?:y|ies)|trusts?|police|constabulary|council|services?|care|schools?|colleges?|authority|icb|gps?|lscp|lsab|sab|csp"
        + "|partners|providers?|commissioners?|housing|probation|hospitals?|department|home office|government|leads?|managers?) to (?!have\\b|be\\b)\\p{L}+", Pattern.CASE_INSENSITIVE);
    private static final Pattern RECOMMENDS = Pattern.compile(
        "(?s)^(it is (therefore |further )?recommended|(we|i) (therefore |also |further )?recommend|the (review(er)?s?|panel|board|author|chair|inquiry|audit|report|coroner)\\b[^.]{0,60}\\brecommends?)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING = Pattern.compile("(?s)^((none|nothing) (yet|so far|reported|known|received|given)|no response( received| yet)?|there (are|were|is|was) (currently )?no (further |other |such )?(areas?|priorit|recommendation|action|improvement|matter|strength)\\w*\\b.{0,60}|no (further )?actions?( (is |was |are |were )?(required|needed))?|none( identified)?|n/?a|not applicable|nil)[.\\s]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANSWERS = Pattern.compile("^\\*{0,2}((?:[A-Z][\\w&’'-]*\\s+(?:[\\w&’'-]+\\s+){0,5}?)?[Rr]esponse(?: from [^:]{2,40})?|Actions? (?:taken|completed|to date)|Actions?(?=:)|Progress(?: to date| so far)?|Evidence(?: of impact)?|Impact|Outcome|Assurance)\\s*:\\*{0,2}\\s*");

    private static final Pattern FIELD = Pattern.compile("[*_]*(?:lead )?(?:agency|agencies|lead|owner|organisation|responsible(?: \\p{L}+)?|who|status|rag(?: rating)?|by when|when|timescales?|due(?: date)?|deadline|target date|completion date)"
        + "[*_]*\\s*:[*_]*\\s+\\S.{0,80}", Pattern.CASE_INSENSITIVE);

    private Wording() {}

    static boolean isQuestion(String words) {
        return QUESTION.matcher(words).matches() && words.length() < 600;
    }

    static boolean beginsLikeAQuestion(String words) {
        return ASKS.matcher(words).matches();
    }

    /** A point such as "Is there a clear plan", asked without its mark. */
    static boolean asksPlainly(String words) {
        return ASKS_PLAINLY.matcher(words).matches() && words.length() < 400;
    }

    /** Words that end with a colon, whatever marks stand after it. */
    static boolean leadsIn(String words) {
        return words.matches("(?s).*:[*_\\s]*$");
    }

    /** Words whose sentence goes on in the list below: a colon, or no stop at all. */
    static boolean goesOnBelow(String words) {
        return leadsIn(words) || !words.matches("(?s).*[.!?;][*_”’\"')\\]\\d\\s]*$");
    }

    /** "30 June 2026", "Q2 2026", "Ongoing": when, and not what. */
    static boolean isADate(String words) {
        return words.matches("(?i)(?:by |from |end of |due )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:\\p{L}{3,9}|q[1-4]|\\d{1,2}[/.-]\\d{1,2})[ /.-]*(?:\\d{4}|\\d{2})|in (?:progress|hand)|not (?:yet )?(?:started|due)|on track");
    }

    /** "Is this service safe?" over a paragraph: the document answers it itself. */
    static boolean isAHeadingOfItsOwn(String words) {
        return isQuestion(words) && count(words) <= 8 && !words.matches("(?is).*\\b(i|you|we|your|my|our)\\b.*");
    }

    /** "Why not add this page to your favourites?" asks for no answer. */
    static boolean invites(String words) {
        return words.matches("(?is)^[*_“‘\"'\\s]*(why not|how (can|do) i|would you like|want to|interested in)\\b.*");
    }

    static boolean directs(String words) {
        return DIRECTS.matcher(words).find() || AGENCY_TO.matcher(words).lookingAt();
    }

    static boolean recommends(String words) {
        return RECOMMENDS.matcher(words).matches();
    }

    /** "There are no areas for priority action" is not one. */
    static boolean saysThereIsNone(String words) {
        return NOTHING.matcher(words).matches();
    }

    /** "The following recommendations are made to each agency" announces them, and is none. */
    static boolean saysThatTheyFollow(String words) {
        return count(words) <= 25 && words.matches("(?is)[*_]*(?:the|these|(?:this|the) (?:review|report|panel|reviewer|author|audit|board)(?:er)? (?:makes|has made|makes the|proposes|offers)(?: the)?)? ?(?:following |above |below |\\w+ ){0,2}(?:\\p{L}+ ){0,2}recommendations? (?:are|is|were|have been|below|that follow|to|for|which)\\b.*")
            && !words.matches("(?is).*\\b(?:should|must|accepted|implemented)\\b.*");
    }

    /** How many characters "Response:" takes at the start; 0 when it is not there. */
    static int answerLabel(String words) {
        var m = ANSWERS.matcher(words);
        return m.lookingAt() ? m.end() : 0;
    }

    /** "Lead agency: Housing", "Status: green": of the form beneath a recommendation, and no heading. */
    static boolean isAField(String words) {
        return FIELD.matcher(words).matches();
    }

    static int count(String words) {
        return words.isBlank() ? 0 : words.strip().split("\\s+").length;
    }
}

package wholepicture.learning.reading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a heading, or the words that lead into a list, say of what follows. The words are those that inspectorates, safeguarding boards
 * and review authors of England, Wales and Scotland put over their findings; no document is known by name.
 */
final class HeadingWords {

    private static final Map<Pattern, Kind> HEADINGS = new LinkedHashMap<>();
    private static final Map<Pattern, Kind> LEADS = new LinkedHashMap<>();

    static {
        heading(Kind.PRIORITY_ACTION, "^(?:key )?(?:priority|urgent|immediate) actions?$|\\b(areas?|causes?|matters?) (for|of|requiring|needing) (priority|urgent|immediate|serious) (action|attention|concern|improvement)"
            + "|^(priority|urgent|immediate) actions?\\b(?! (taken|completed|already|since))|^priorit(y|ies) for (action|improvement)|^causes? of concern$");
        heading(Kind.QUESTION, "^(\\d+ )?(key |reflective |practice |some |audit |self[- ]assessment )*questions?( (for|to)\\b.*)?$|\\bself[- ]assessment questions$"
            + "|\\bthings to (consider|think about|ask)\\b|^review(ing)? your practice|^points? to (consider|reflect)|^(for|time for) reflection|^reflect(ing)? on (your )?practice$"
            + "|^questions? (for|to) (consider|reflect|think|the board|practice|practitioners?|managers?|leaders?).*|^consider$|^think about (it|this)$|^(points? |questions? )?for discussion$|^discussion (points?|questions?)$|^prompts?( for .*)?$|^what to ask\\b.*");
        heading(Kind.RECOMMENDATION, "^((the|our|key|main|national|local|strategic|operational|multi-?agency|single[- ]agency|partnership|conclusions?( and)?|summary of|findings and|learning and|overview|all|other|additional|further|improvement|area) )*"
            + "recommendations?( \\d.*)?( (for|to|from|and|made|arising)\\b.*)?$|^(action|improvement) plan$|^((lessons?|learning|findings) (and|into) )?actions? (required|needed|to be taken|for (all )?agencies|for each agency|by agency|agreed|points?)( .{0,30})?$|^(recommended|required|agreed|proposed|suggested) actions?$"
            + "|^proposals?( for .*)?$|^suggested areas? of focus|^key messages( (for|to) .*)?$|^learning points?( (for|to) .*)?$|^what (should|must|needs to) happen( next)?$|^what (should|must|can|could|do) (you|we|i|practitioners|professionals|staff|agencies|managers)( need to| have to)? do( (now|next|differently))?$"
            + "|^what (does|do) (this|it|these) mean for (you|me|us|my practice|your practice|practice|practitioners)$|^implications for practice$|^what (we|the (review|panel|reviewers?|audit|inspectors?)) recommends?$");
        heading(Kind.IMPROVEMENT, "\\b(areas?|aspects?|points?|opportunit(y|ies)) (for|of|requiring|needing|to)( further| practice| service)? (improve(ment)?s?|develop(ment)?s?|strengthen(ing)?|focus)\\b"
            + "|^what (needs|need|must|has|should|could)( to)? (be )?(improved?|changed?|better|get better|done differently)"
            + "|^what (does|do) .{2,60} need to (do|improve)( (better|to improve|next))?|^what .{2,60} needs? to (do to )?improve"
            + "|^(things|areas?|aspects|what) to (improve|develop|work on|do better)( on)?|^even better if|^improvements? (needed|required|identified|areas?)"
            + "|^(key |identified )?(weaknesses|shortfalls|gaps|challenges and gaps)( identified| in practice)?$|^areas? of (practice )?(concern|weakness)|^actions? the .{2,40} (must|should) take( to improve)?$"
            + "|^what (did not|didn.t|is not|isn.t) work(ing)?( so)?( well)?|^what (are we|we are) worried about|^do better$|^what (could|should|might) (we |they |agencies |have )*(been |be )?(done |gone )?(better|differently|improved)( .{0,30})?$|^(areas?|points?|matters) (for|of) (further )?(consideration|exploration)$|^learning for improvement|^areas? for learning|^areas? for improvement");
        heading(Kind.STRENGTH, "^((key|main|multi-?agency|single agency|partnership|identified|practice|service|our|areas? of|[a-z'’ ]{0,30}) )?strengths?( (identified|noted|found|seen|observed|in practice|of .*)( by .*)?)?$"
            + "|^what .{2,60} (is|are) doing (that is |that are )?(effective(ly)?|(particularly |really )?well)$|^what (is|are|was|were) .{2,60} doing (that (is|are|was|were) )?(effective(ly)?|well)$"
            + "|\\b(good|best|positive|notable|exemplary|excellent|effective|outstanding|innovative|promising|strong) practice( (points?|identified|seen|found|examples?|noted|themes?|and strengths))*$"
            + "|^(do more of )?what (works|worked|is working|has worked)( (really |most )?well)?$|^what (went|goes|is going) well$|^what (we|they|you) (do|did) (really )?well$|^summary of good practice|^examples? of (good|best|positive|effective) practice"
            + "|^what we did well|^what (did|do) (people|we|they|you|staff|professionals|practitioners|agencies|services|workers) do (really |particularly )?well$|^appreciation of practice$|^what .{2,60} does well|^what is working well|^keep doing|^areas? of (good|strong|positive) practice|^successes$|^things (that )?(went|go) well");
        heading(Kind.RESPONSE, "^what (are|is|have) (we|the .{3,30}|agencies|partners|services) (doing|done|going to do)( about (it|this|these))?$|^((the|our|agency|agencies|partner|partnership|management|board|trust|police|health|single agency|multi-?agency|initial|current|lead agency) )*"
            + "(response|responses|reply|replies|assurance)( (from|by|received)\\b.{0,60})?$|^(action|actions) (taken|completed)( (to date|so far))?$|^(progress|update|what (we|has been) (have )?done)( (to date|so far|made))?$"
            + "|^agency response$|^management comments?$");

        lead(Kind.PRIORITY_ACTION, "\\b(priority|urgent|immediate) action (should|must|needs?|is required|is needed|required)\\b|\\bareas? for (priority|urgent|immediate) action\\b");
        lead(Kind.IMPROVEMENT, "\\b(things|points|matters) (that )?(need|needs|needed|have) to (be )?(improved?|changed?|get better)\\b[^.]{0,40}:$|\\bareas? (for|of|requiring|needing|where)( further)? (improvement|development)s?\\b|\\bfollowing (areas )?(need|needs|require|requires) (to be )?improve(d|ment)\\b|\\bcould be improved (by|in)\\b|\\bmatters of concern (are|is|were)\\b");
        lead(Kind.STRENGTH, "\\b(things|what|points) (that )?(worked|went|works|goes) (really |particularly )?well\\b[^.]{0,40}:$|\\b(good|positive|effective) practice (was|were|is|included?|identified|found|seen)\\b|\\b(following|these) strengths\\b|\\bstrengths (were|are|included?|identified)\\b|\\bexamples of good practice\\b");
        lead(Kind.RECOMMENDATION, "\\b(asks?|asking) (you|teams|agencies|everybody|everyone|all|each|staff|practitioners|managers)\\b.{0,40} to( do)?( this| the following| now| next)?\\s*:$|\\b(makes?|made|has|offers?) (the |these )?(?:\\p{L}+ ){0,3}recommendations?( .{0,40})?\\s*:$|\\brecommend(s|ed)?( that\\b.*)?\\s*:|\\brecommendations? (are|is|were|was|include|made|as follows)\\b|\\bfollowing recommendations?\\b");
        lead(Kind.QUESTION, "\\b(following|these|were the|are the|some|consider the( following)?) questions?\\b|\\bask (yourself|yourselves)\\b|\\bprofessional curiosity about\\b|\\bhave you\\s*:|\\bdo you\\b[^.?]*:$");
    }

    private static final Pattern NARRATIVE = Pattern.compile(
        "^(case|practice|good practice|best practice) (study|studies|example)|^(example|vignette|background|context|introduction|methodology)\\b"
            + "|^(?:(?:appendix|annex) \\w{1,3}\\W{1,3})?(?:terms of reference|key lines of enquiry(?: for (?:this|the) review)?|lines of enquiry|scope(?: of .*)?|glossary|references|bibliography|further reading|(?:useful|related) (?:links|contacts|resources|content|documents)|find out more|(?:for )?(?:further|more) information|where to (?:get|find) help|get help|contact us|(?:table of )?contents|questions (?:that |for )?(?:this|the) review.{0,40})$|\\brecommendations? (?:from|of|made (?:by|in)) (?:the |an? )?(?:previous|earlier|other|past|linked|another|(?:19|20)\\d\\d)\\b"
            + "|^(?:appendix|annex) \\w{1,3}\\W{1,3}.*\\brecommendations? (?:from|of|made (?:by|in))\\b|^.{3,}:\\s*(highly )?(effective|good) practice$");
    private static final Pattern LABELLED = Pattern.compile(
        "\\*{0,2}((?:national |local |key |overall |new |overarching )?recommendation(?: no\\.?| number)?\\s*#?((?:[A-Z]{1,3})?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b|(?:[A-Z]{1,3})?\\d{1,3}(?:[.:]\\d{1,3})?[a-z]?|(?<=\\s)(?-i:[A-Z])(?=\\s*[:.–—-])))\\s*\\*{0,2}\\s*[:.)–—-]?\\s*\\*{0,2}\\s*",
        Pattern.CASE_INSENSITIVE);

    private static final Pattern POINTS = Pattern.compile("(?:the |our |key |agreed |suggested |recommended )?(?:next steps?|actions?|tips?)(?: for (?:practice|practitioners|your team|teams|agencies|the partnership|managers))?|top tips?.{0,30}"
        + "|practice tips?|what (?:happens )?next|what now|what (?:we|the partnership|agencies) will (?:do|change)(?: next| now)?|what will (?:change|happen next)");

    private static final Map<Pattern, Kind> RUN_IN = new LinkedHashMap<>();
    private static final String STOP = "\\s*#?(\\d{1,3}(?:\\.\\d{1,3})?|[A-Z]|)\\s*\\*{0,2}\\s*[:–—]\\s*\\*{0,2}\\s*";

    static {
        runIn(Kind.PRIORITY_ACTION, "(?:areas? for )?(?:priority|urgent|immediate) action");
        runIn(Kind.IMPROVEMENT, "areas? (?:for|of) (?:practice )?(?:improvement|development)|what needs to improve");
        runIn(Kind.RECOMMENDATION, "(?:agreed |recommended )?actions?(?: (?:required|needed|agreed|point))?");
        runIn(Kind.RECOMMENDATION, "(?:(?:single[- ]agency|multi-?agency|national|local|key|practice) )?recommendations?");
        runIn(Kind.STRENGTH, "(?:(?:good|best|notable|positive|effective|strong) practice|strength|what (?:worked|went) well)(?: point| example)?");
        runIn(Kind.QUESTION, "(?:(?:key|reflective|practice) )?questions?(?: for .{2,40}?| to .{2,30}?)?|ask yourself|reflection|think about it");
    }

    private HeadingWords() {}

    private static void runIn(Kind kind, String words) {
        RUN_IN.put(Pattern.compile("\\*{0,2}(?:%s)%s".formatted(words, STOP), Pattern.CASE_INSENSITIVE), kind);
    }

    private static void heading(Kind kind, String words) {
        HEADINGS.put(Pattern.compile(words), kind);
    }

    private static void lead(Kind kind, String words) {
        LEADS.put(Pattern.compile(words), kind);
    }

    /** As compared: without marks, numbers before it and stops after it. */
    static String bare(String heading) {
        return heading.replaceAll("</?(?:b|strong|i|em|u)>|[*_#“”\"]", "").replaceFirst("^\\s*(?:\\d+(?:\\.\\d+)*[.)]?|[a-zA-Z][.)]|section \\d+\\s*[-–:]?)\\s+", "")
            .replaceFirst("[\\s:.?–-]+$", "").replaceAll("\\((s)\\)", "$1").replaceAll("\\s*\\([^)]*\\)\\s*$", "").replaceAll("\\s+", " ").strip().toLowerCase(Locale.UK);
    }

    /** What a heading of these words announces. */
    static Optional<Kind> kind(String heading) {
        String bare = bare(heading);
        if (bare.length() > 130 || NARRATIVE.matcher(bare).find()) {
            return Optional.empty();
        }
        return first(HEADINGS, bare);
    }

    /** What a heading announces only where a list stands under it: "Next steps" over a paragraph tells what the inspectors will do. */
    static Optional<Kind> kindOfList(String heading) {
        return POINTS.matcher(bare(heading)).matches() ? Optional.of(Kind.RECOMMENDATION) : Optional.empty();
    }

    /** "Education response", which answers a recommendation where it stands under one. */
    static boolean answers(String heading) {
        return bare(heading).matches("(?:[\\p{L}’'&,/-]+ ){1,5}responses?");
    }

    /** A story told beside the findings: what is in it is an example, not a point of its own. */
    static boolean tellsAStory(String heading) {
        return NARRATIVE.matcher(bare(heading)).find();
    }

    /** What the words say that lead into a list: "we recommend that:". */
    static Optional<Kind> lead(String words) {
        String last = words.replaceAll("\\*", "");
        int from = Math.max(last.lastIndexOf(". ") + 1, 0);
        return first(LEADS, last.substring(from).strip().toLowerCase(Locale.UK));
    }

    private static Optional<Kind> first(Map<Pattern, Kind> known, String words) {
        return known.entrySet().stream().filter(entry -> entry.getKey().matcher(words).find()).map(Map.Entry::getValue).findFirst();
    }

    /** "Recommendation 4:" and its like: the label's length and number. */
    record Label(int length, String number) {}

    static Optional<Label> label(String words) {
        var m = LABELLED.matcher(words);
        return m.lookingAt() ? Optional.of(new Label(m.end(), m.group(2))) : Optional.empty();
    }

    /** "Good practice:" and its like before the passage itself, on one line with it. */
    record RunIn(Kind kind, int length, String number, boolean isAction) {

        /** Whether the words after it are what it says. */
        boolean saysSo(String rest) {
            return switch (kind) {
                case RECOMMENDATION -> isAction || Wording.directs(rest);
                case QUESTION -> Wording.isQuestion(rest);
                case IMPROVEMENT, PRIORITY_ACTION, STRENGTH, RESPONSE -> true;
            };
        }
    }

    static Optional<RunIn> runIn(String words) {
        for (var entry : RUN_IN.entrySet()) {
            var m = entry.getKey().matcher(words);
            if (m.lookingAt()) {
                return Optional.of(new RunIn(entry.getValue(), m.end(), m.group(1), entry.getValue() == Kind.RECOMMENDATION && m.group().toLowerCase(Locale.UK).contains("action")));
            }
        }
        return Optional.empty();
    }
}

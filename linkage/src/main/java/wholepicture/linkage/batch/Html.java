package wholepicture.linkage.batch;

import java.util.Locale;

/** Text of a page, grown piece by piece; everything that comes from records goes through {@link #safe}. */
final class Html {

    private static final String HEAD = """
        <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Who is the same person?</title><style>
        body{font:1rem/1.5 system-ui,sans-serif;max-width:64rem;margin:1.5rem auto 4rem;padding:0 1rem;color:#0b0c0c}h1{font-size:2rem;line-height:1.2;margin-bottom:.5rem}
        h2{margin:3rem 0 .5rem;border-top:3px solid #1d70b8;padding-top:.75rem;line-height:1.25}h3{margin:2rem 0 .5rem}p,ul{max-width:44rem}a{color:#1d70b8}a:focus,summary:focus{outline:3px solid #fd0}
        .figures{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;margin:1.5rem 0;padding:0}.figures div{min-width:7rem}.figures dt{color:#505a5f}.figures dd{margin:0;font-size:1.6rem;font-weight:700;line-height:1.2}
        .care{border-left:5px solid #b1b4b6;padding:.25rem 1rem}.scroll{overflow-x:auto}table{border-collapse:collapse;margin:1rem 0;width:100%}
        th,td{text-align:left;padding:.3rem .9rem .3rem 0;border-bottom:1px solid #d0d3d6;vertical-align:top}thead th{border-bottom:2px solid #505a5f;vertical-align:bottom}
        .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.bar{width:34%;min-width:9rem}.bar svg{display:block;width:100%;height:1.1rem;margin-top:.2rem}
        .for{fill:#1d70b8}.against{fill:#d4351c}.sum{fill:#0b0c0c}.axis{stroke:#505a5f;vector-effect:non-scaling-stroke}.grid{stroke:#d0d3d6}.chart{display:block;width:100%;max-width:48rem;height:auto;margin:1rem 0}
        .chart text{font:13px system-ui,sans-serif;fill:#0b0c0c}.total td{font-weight:700;border-bottom:2px solid #505a5f}.said{overflow-wrap:anywhere}.field{white-space:nowrap}thead th.n{white-space:normal}td.first{min-width:13rem}.hint{color:#505a5f}
        details{border-bottom:1px solid #d0d3d6;padding:.5rem 0}summary{cursor:pointer;padding:.25rem 0}summary b{font-variant-numeric:tabular-nums}pre{background:#f3f2f1;padding:1rem;overflow-x:auto}
        @media(max-width:44rem){table.stack thead{position:absolute;left:-999rem}table.stack tr{display:flex;flex-wrap:wrap;gap:0 1rem;border-bottom:1px solid #d0d3d6;padding:.4rem 0}
        table.stack td,table.stack th{border:0;padding:0}table.stack .bar{flex-basis:100%;order:9}table.stack .first{flex-basis:100%;font-weight:600}table.stack [data-l]::before{content:attr(data-l) " ";color:#505a5f;font-weight:400}
        table.stack td:empty{display:none}.figures dd{font-size:1.3rem}h1{font-size:1.6rem}}
        @media print{details{break-inside:avoid}}
        </style></head><body>
        """;

    private final StringBuilder out = new StringBuilder(HEAD);

    /** Adds a piece; numbers are written as the British write them. */
    Html add(String piece, Object... values) {
        out.append(values.length == 0 ? piece : String.format(Locale.UK, piece, values));
        return this;
    }

    /** A heading that the contents can lead to. */
    Html heading(String id, String text) {
        return add("<h2 id=\"%s\">%s</h2>", id, safe(text));
    }

    static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** At most so many letters of a text, made safe. */
    static String brief(String text) {
        return safe(text.length() > 80 ? text.substring(0, 79) + "…" : text);
    }

    @Override
    public String toString() {
        return out + "</body></html>\n";
    }
}

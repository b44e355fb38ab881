package wholepicture.learning.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads a PDF, Word, PowerPoint, RTF, HTML or text file as a {@link Paper}. */
public final class Papers {

    /** A review of two hundred pages with pictures is below it. */
    public static final long MOST_BYTES = 50L * 1024 * 1024;

    private static final int SECONDS = 120;
    private static final Set<String> WORD = Set.of("application/msword", "application/rtf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.ms-word.document.macroenabled.12",
        "application/vnd.ms-powerpoint", "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final String WAY_OUT = "Save it as PDF, Word, HTML or text.";

    private Papers() {}

    /** @throws NotReadable with the reason and the way out, when there is nothing in it that we can read */
    public static Paper read(Path file) {
        return read(file, String.valueOf(file.getFileName()));
    }

    /**
     * @param name what its sender called it, where the file itself is called otherwise
     * @throws NotReadable as {@link #read(Path)}
     */
    public static Paper read(Path file, String name) {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new NotReadable("cannot be read: there is no such file, or it is not open to you.");
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new NotReadable("is empty.");
            }
            if (size > MOST_BYTES) {
                throw new NotReadable("is %,d MB; the most is %d MB. Leave its pictures out, or send it in parts."
                    .formatted(size / 1_048_576, MOST_BYTES / 1_048_576));
            }
            return withText(recognised(file, name));
        } catch (IOException e) {
            throw new NotReadable("cannot be read: %s".formatted(e.getMessage()));
        }
    }

    /**
     * Text that is at hand and in no file.
     *
     * @throws NotReadable when there is no text in it
     */
    public static Paper of(String name, String text) {
        return withText(PlainPaper.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Paper recognised(Path file, String name) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var parser = new AutoDetectParser();
        MediaType type;
        try (var in = TikaInputStream.get(file, metadata)) {
            type = parser.getDetector().detect(in, metadata).getBaseType();
        }
        if (type.toString().equals("application/x-tika-ooxml-protected")) {
            throw encrypted();
        }
        boolean letter = type.toString().equals("message/rfc822") && name.toLowerCase(Locale.ROOT).endsWith(".txt");
        if (letter || type.getType().equals("text") && !HTML.contains(type.toString())) {
            return PlainPaper.of(name, Files.readAllBytes(file));
        }
        boolean pdf = type.toString().equals("application/pdf");
        if (!pdf && !HTML.contains(type.toString()) && !WORD.contains(type.toString()) && !type.toString().startsWith("application/x-tika-")) {
            throw new NotReadable("is not a document that we can read (%s). %s".formatted(type, WAY_OUT));
        }
        return inTime(new FutureTask<>(() -> parsed(file, name, metadata, parser, pdf)));
    }

    /** A broken document can keep a parser busy for ever. */
    private static Paper inTime(FutureTask<Paper> task) {
        Thread.ofPlatform().daemon().name("reads-a-document").start(task);
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new NotReadable("could not be read within %d seconds. %s".formatted(SECONDS, WAY_OUT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadable("was not read to its end.");
        } catch (ExecutionException e) {
            throw because(e);
        }
    }

    private static NotReadable because(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotReadable reason) {
                return reason;
            }
            if (cause instanceof EncryptedDocumentException || cause.getClass().getSimpleName().startsWith("Encrypted")
                || cause.getClass().getSimpleName().equals("InvalidPasswordException")) {
                return encrypted();
            }
            String message = String.valueOf(cause.getMessage());
            if (message.contains("Zip bomb") || message.contains("zip bomb") || cause instanceof OutOfMemoryError) {
                return new NotReadable("unpacks to far more than it is, as a zip bomb does; it was not read.");
            }
        }
        return new NotReadable("is broken: it cannot be opened as what it says it is. %s".formatted(WAY_OUT));
    }

    private static NotReadable encrypted() {
        return new NotReadable("is locked with a password. Save a copy without one.");
    }

    private static Paper parsed(Path file, String name, Metadata metadata, AutoDetectParser parser, boolean pdf)
        throws IOException, TikaException, SAXException {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        var config = new PDFParserConfig();
        config.setExtractInlineImages(false);
        config.setExtractBookmarksText(false);
        config.setExtractAnnotationText(false);
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(PDFParserConfig.class, config);
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        var paper = new TikaPaper(name, pdf);
        try (var in = TikaInputStream.get(file, metadata)) {
            var secure = new SecureContentHandler(paper, in);
            secure.setOutputThreshold(5_000_000);
            parser.parse(in, secure, metadata, context);
        }
        if (pdf) {
            var laidOut = PdfPaper.read(file, name);
            if (laidOut.isPresent()) {
                return laidOut.get();
            }
        }
        return paper.paper();
    }

    private static Paper withText(Paper paper) {
        long letters = paper.text().chars().filter(Character::isLetter).limit(20).count();
        if (letters < 20) {
            throw new NotReadable(paper.pages() > 0 && paper.name().toLowerCase(Locale.ROOT).endsWith(".pdf")
                ? "has %d pages and no text: it seems to be a scan. Ask the publisher for the text, or run it through text recognition first."
                    .formatted(paper.pages())
                : "has no text in it.");
        }
        return paper;
    }

    /** What is put inside a document (a spreadsheet, another document) is not read: it would be quoted from nowhere. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(java.io.InputStream in, ContentHandler handler, Metadata metadata, boolean html) {
            throw new IllegalStateException("nothing embedded is read");
        }
    }
}

package wholepicture.intake.reading.fhir;

import java.io.IOException;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.Limits;
import wholepicture.intake.reading.ReceivedFile;

/** Walks a FHIR bundle in XML, or a single resource. Nothing outside the file is ever fetched, and a DOCTYPE is refused. */
final class XmlItems implements Items {

    private static final String FHIR = "http://hl7.org/fhir";
    private static final XMLInputFactory IN = in();
    private static final XMLOutputFactory OUT = out();

    private final ReceivedFile file;
    private final LongConsumer progress;
    private long row;

    XmlItems(ReceivedFile file, LongConsumer progress) {
        this.file = file;
        this.progress = progress;
    }

    private static XMLInputFactory in() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read");
        });
        allow(factory, "com.ctc.wstx.maxAttributeSize", Limits.RESOURCE);
        allow(factory, "jdk.xml.maxElementDepth", Limits.DEPTH * 10);
        return factory;
    }

    /** The limits that hold are {@link Limits}; those of the parser at hand only have to be wider. */
    private static void allow(XMLInputFactory factory, String limit, int value) {
        if (factory.isPropertySupported(limit)) {
            factory.setProperty(limit, limit.startsWith("jdk") ? String.valueOf(value) : value);
        }
    }

    private static XMLOutputFactory out() {
        var factory = XMLOutputFactory.newFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
        return factory;
    }

    @Override
    public void walk(Taker taker) throws IOException, FileRefused {
        row = 0;
        try (var in = file.open()) {
            var xml = IN.createXMLStreamReader(in);
            try {
                toStart(xml);
                if (!FHIR.equals(xml.getNamespaceURI())) {
                    throw new FileRefused("The XML is not FHIR: its first element is \"%s\".".formatted(xml.getLocalName()),
                        "Send FHIR R4 with the namespace %s.".formatted(FHIR));
                }
                if ("Bundle".equals(xml.getLocalName())) {
                    bundle(xml, taker);
                } else {
                    resource(xml, "", taker);
                }
                while (xml.hasNext()) {
                    xml.next();
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            throw new FileRefused("The XML is broken at line %d, character %d: %s.".formatted(at == null ? 0 : at.getLineNumber(),
                at == null ? 0 : at.getColumnNumber(), firstLine(e)), "Export it again; it may have been cut off.");
        }
    }

    private static String firstLine(XMLStreamException e) {
        var said = String.valueOf(e.getMessage()).lines().filter(line -> !line.startsWith("ParseError at")).map(line -> line.replaceFirst("^Message: ", "")).findFirst().orElse("it cannot be understood").strip();
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    private static void toStart(XMLStreamReader xml) throws XMLStreamException, FileRefused {
        while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new FileRefused("The XML has a DOCTYPE, which may reach outside the file and is never read.", "Take the DOCTYPE out and send the file again.");
            }
            xml.next();
        }
    }

    private void bundle(XMLStreamReader xml, Taker taker) throws XMLStreamException, IOException, FileRefused {
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if ("entry".equals(xml.getLocalName())) {
                entry(xml, taker);
            } else {
                var value = xml.getAttributeValue(null, "value");
                if (value != null) {
                    taker.about(xml.getLocalName(), value);
                }
                skip(xml);
            }
        }
    }

    private void entry(XMLStreamReader xml, Taker taker) throws XMLStreamException, IOException, FileRefused {
        var fullUrl = "";
        var type = "";
        boolean deletes = false;
        var text = new Bounded(Limits.RESOURCE);
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "fullUrl" -> {
                    var value = xml.getAttributeValue(null, "value");
                    fullUrl = value == null ? "" : value;
                    skip(xml);
                }
                case "resource" -> {
                    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                        type = xml.getLocalName();
                        copy(xml, text);
                    }
                }
                case "request" -> {
                    var request = new Bounded(10_000);
                    copy(xml, request);
                    deletes = request.toString().contains("\"DELETE\"");
                }
                default -> skip(xml);
            }
        }
        taker.item(new Item(++row, fullUrl, deletes ? "DELETE" : type, text.toString(), false, text.isOver() ? Limits.tooLarge() : ""));
        progress.accept(xml.getLocation().getCharacterOffset());
    }

    private void resource(XMLStreamReader xml, String fullUrl, Taker taker) throws XMLStreamException, IOException, FileRefused {
        var type = xml.getLocalName();
        var text = new Bounded(Limits.RESOURCE);
        copy(xml, text);
        taker.item(new Item(++row, fullUrl, type, text.toString(), false, text.isOver() ? Limits.tooLarge() : ""));
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException, FileRefused {
        copy(xml, new Bounded(0));
    }

    /** Copies the element at which the reader stands, to its end, without comments. */
    private static void copy(XMLStreamReader xml, Bounded text) throws XMLStreamException, FileRefused {
        var out = OUT.createXMLStreamWriter(text);
        int depth = 0;
        while (true) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > Limits.DEPTH) {
                        throw new FileRefused("The XML is nested more than %d levels deep.".formatted(Limits.DEPTH), "Send resources nested less deeply.");
                    }
                    start(xml, out, text);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (!text.isOver()) {
                        out.writeEndElement();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!text.isOver()) {
                        out.writeCharacters(xml.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new FileRefused("The XML uses the entity \"%s\", which it cannot define.".formatted(xml.getLocalName()), "Write the characters themselves.");
                default -> { }
            }
            if (depth == 0) {
                out.flush();
                return;
            }
            xml.next();
        }
    }

    private static void start(XMLStreamReader xml, XMLStreamWriter out, Bounded text) throws XMLStreamException {
        if (text.isOver()) {
            return;
        }
        out.writeStartElement(xml.getPrefix() == null ? "" : xml.getPrefix(), xml.getLocalName(), xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var namespace = xml.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                out.writeAttribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            } else {
                out.writeAttribute(xml.getAttributePrefix(i), namespace, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
    }
}

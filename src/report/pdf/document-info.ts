const XML_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Characters that XML 1.0 does not allow. */
const NOT_IN_XML = /[^\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * A text of the document's properties. pdfkit writes each twice: as a PDF string, which it escapes, and in XML, which it
 * does not; there it asks for the text with `toString`.
 */
class InfoText extends String {
  override toString(): string {
    return this.valueOf()
      .replaceAll(NOT_IN_XML, '\uFFFD')
      .replaceAll(/[&<>]/gu, (character) => XML_ESCAPES[character] ?? character);
  }
}

/** The properties of a PDF: nothing of the machine or the moment, so that the same plan gives the same bytes. */
export function documentInfo(properties: { readonly title: string; readonly subject: string; readonly asOf: string }) {
  return {
    Title: new InfoText(properties.title.replaceAll('\n', ' ')),
    Subject: new InfoText(properties.subject.replaceAll('\n', ' ')),
    Producer: new InfoText('AKS Network Planner'),
    Creator: new InfoText('AKS Network Planner'),
    CreationDate: new Date(`${properties.asOf}T00:00:00Z`),
  };
}

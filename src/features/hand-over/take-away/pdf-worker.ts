import { ipCidrText } from '../../../domain/ip/ip-cidr-text.ts';
import { provideIpv6Text } from '../../../domain/ip/ipv6-text.ts';
import { evaluatePlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { networkSurroundings } from '../../../engine/evaluation/network-surroundings.ts';
import { provideNetworks } from '../../../engine/evaluation/surroundings.ts';
import type { ReportDocument } from '../../../report/document.ts';
import { requestDocument } from '../../../report/network-request/request-text.ts';
import { renderPdf } from '../../../report/pdf/render-pdf.ts';
import { planReport } from '../../../report/plan-report.ts';
import { planLink } from '../../kit/plan-link.ts';
import { fetchFont, FontNotLoaded } from './font-files.ts';
import type { PdfJob, PdfReply } from './pdf-job.ts';
import { NOTHING_SAVED } from './pdf-progress.ts';

/** Makes one PDF, apart from the page, which stays quick and can end it at any time. */

provideIpv6Text(ipCidrText);
provideNetworks(networkSurroundings);

function reply(message: PdfReply): void {
  postMessage(message, { transfer: message.kind === 'done' ? [message.bytes.buffer] : [] });
}

function documentOf({ input, asOf, kind, since }: PdfJob, link: string | null): ReportDocument {
  const plan = evaluatePlan(input, asOf);
  return kind === 'plan' ? planReport(plan, link) : requestDocument({ plan, link, since });
}

async function makePdf(job: PdfJob): Promise<void> {
  const { input, asOf, paper, page } = job;
  const link = await planLink(input, page);
  const bytes = await renderPdf(documentOf(job, link.ok ? link.value : null), {
    paper,
    asOf,
    loadFont: fetchFont,
    onProgress: (progress) => reply({ kind: 'progress', progress }),
  });
  if (bytes !== null) {
    reply({ kind: 'done', bytes });
  }
}

addEventListener('message', ({ data }: MessageEvent<PdfJob>) => {
  makePdf(data).catch((error: unknown) => {
    const sentence =
      error instanceof FontNotLoaded
        ? 'The PDF could not be made: its fonts did not load. Check the connection and try again.'
        : NOTHING_SAVED;
    reply({ kind: 'failed', sentence });
  });
});

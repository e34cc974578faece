import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** What the working of a figure shows. */
export interface OpenedWorking {
  readonly figure: string;
  readonly shown: number;
  readonly expression: string;
  readonly operands: [string, number][];
}

/** The views of the page, by the ids that links carry. */
export const VIEWS = ['overview', 'models', 'addresses', 'limits', 'outbound', 'migrate', 'hand-over'] as const;
type ViewId = (typeof VIEWS)[number];

/** The planner as a user sees it. */
export class PlannerPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page, with a hash such as `#example.small-dev` or a plan link, on a view, and waits for the answer. */
  async open(hash = '', view: ViewId | null = null): Promise<void> {
    await this.page.goto(`/${hash}${view === null ? '' : `${hash === '' ? '#' : ''}&view=${view}`}`);
    await expect(this.answer()).not.toBeEmpty();
  }

  /** Shows another view by its tab. */
  async show(view: ViewId): Promise<void> {
    await this.page.locator(`#tab-${view}`).click();
    await expect(this.page.locator(`#panel-${view}`)).toBeVisible();
  }

  /** Unfolds the list of findings, of which only the worst stands there at first, and the notes in it. */
  async showAllFindings(): Promise<void> {
    await this.settled();
    const all = this.page.getByRole('button', { name: /^All findings/u, expanded: false });
    if ((await all.count()) > 0) {
      await all.click();
    }
    const folded = this.page.locator('[aria-labelledby="findings-title"] details:not([open]) > summary');
    while ((await folded.count()) > 0) {
      await folded.first().click();
    }
  }

  /** The ranges of the answer. */
  ranges(): Locator {
    return this.page.locator('[data-ranges]');
  }

  /** Waits until every part of the page that loads on demand is there and the figures have stopped changing. */
  async settled(): Promise<void> {
    await expect(this.page.locator('[aria-busy="true"]')).toHaveCount(0);
    let before = '';
    await expect
      .poll(
        async () => {
          const figures = (await this.figureTexts()).join('\n');
          const isSettled = figures === before;
          before = figures;
          return isSettled;
        },
        { intervals: [250] },
      )
      .toBe(true);
  }

  /** Every accessibility violation of the page as it stands, or of parts of it; no rule disabled, nothing excluded. */
  async violations(...parts: readonly string[]): Promise<string[]> {
    // the page has no frames, and one run in the page itself takes a third of the time of the collecting mode
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    const { violations } = await parts.reduce((looked, part) => looked.include(part), axe).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }

  answer(): Locator {
    return this.page.locator('[data-answer]');
  }

  /** The control of one field of the plan. */
  field(entity: string, field: string): Locator {
    return this.page.locator(`#field-${entity}-${field.replaceAll('.', '-')}`);
  }

  /** Every number that opens a working. */
  figures(): Locator {
    return this.page.locator('[data-figure]:visible');
  }

  /** Opens the working of each figure on the page in turn and reads it, then closes it, which leaves the figure focused. */
  async openEveryWorking(): Promise<OpenedWorking[]> {
    return this.figures().evaluateAll(async (figures) => {
      const until = async <T>(found: () => T | null): Promise<T> => {
        for (let frames = 0; frames < 600; frames += 1) {
          const value = found();
          if (value !== null) {
            return value;
          }
          await new Promise(requestAnimationFrame);
        }
        throw new Error('nothing happened within 600 frames');
      };
      const opened = [];
      for (const figure of figures.filter((element) => element instanceof HTMLElement)) {
        figure.focus();
        figure.click();
        const expression = await until(() => document.querySelector('dialog[open] [data-working-expression]'));
        const dialog = expression.closest('dialog');
        const rows = [...(dialog?.querySelectorAll('[data-operand-symbol]') ?? [])];
        opened.push({
          figure: figure.dataset.figure ?? '',
          shown: Number(figure.textContent.replaceAll(/[^\d.-]/gu, '')),
          expression: expression.textContent,
          operands: rows.map((row): [string, number] => [
            row.getAttribute('data-operand-symbol') ?? '',
            Number(row.getAttribute('data-operand-value')),
          ]),
        });
        dialog?.querySelector<HTMLElement>('button[aria-label="Close"]')?.click();
        await until(() => (document.querySelector('dialog[open]') === null ? true : null));
        await until(() => (document.activeElement === figure ? true : null));
      }
      return opened;
    });
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The link in the address, once it has been there for a while: for a plan that nothing has just changed. */
  async link(): Promise<string> {
    await expect(this.page).toHaveURL(/#d1\.\d+\./u);
    let before = '';
    await expect
      .poll(async () => {
        const settled = this.page.url() === before;
        before = this.page.url();
        await this.page.waitForTimeout(500);
        return settled;
      })
      .toBe(true);
    return before;
  }

  /** The link after an edit: another one than before it (the empty page has none), however long a busy machine takes. */
  async linkAfter(edit: () => Promise<void>): Promise<string> {
    const before = new URL(this.page.url()).hash === '' ? this.page.url() : await this.link();
    await edit();
    await expect(this.page).not.toHaveURL(before);
    return this.link();
  }

  /** Every figure as "label: text", in page order: the same plan shows the same list. */
  async figureTexts(): Promise<string[]> {
    return this.figures().evaluateAll((figures) =>
      figures.map((figure) => `${figure.getAttribute('data-figure') ?? ''} ${figure.textContent}`),
    );
  }

  /** Opens every fold and every folded row of the form, so that all its fields are on the page. */
  async unfoldForm(): Promise<void> {
    const form = this.page.getByRole('region', { name: 'What you decide' });
    await form.locator('details').evaluateAll((folds) => {
      for (const fold of folds) {
        fold.setAttribute('open', '');
      }
    });
    const more = form.getByRole('button', { name: /^More fields of/u, expanded: false });
    while ((await more.count()) > 0) {
      await more.first().click();
    }
    await this.settled();
  }

  /** The value of every field of the form that is on the page, by id. */
  async fieldValues(): Promise<Record<string, string>> {
    return this.page
      .locator('[id^="field-"]')
      .evaluateAll((fields) =>
        Object.fromEntries(
          fields.map((field) => [
            field.id,
            field instanceof HTMLInputElement && field.type === 'checkbox'
              ? String(field.checked)
              : field instanceof HTMLInputElement ||
                  field instanceof HTMLSelectElement ||
                  field instanceof HTMLTextAreaElement
                ? field.value
                : '',
          ]),
        ),
      );
  }
}

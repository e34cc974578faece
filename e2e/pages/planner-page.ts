import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The planner as a user sees it. */
export class PlannerPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page, with a hash such as `#example.small-dev` or a plan link, and waits for the answer. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(`/${hash}`);
    await expect(this.answer()).not.toBeEmpty();
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

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The link of the plan as it stands, once the address has settled. */
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

  /** Every figure as "label: text", in page order: the same plan shows the same list. */
  async figureTexts(): Promise<string[]> {
    return this.figures().evaluateAll((figures) =>
      figures.map((figure) => `${figure.getAttribute('data-figure') ?? ''} ${figure.textContent}`),
    );
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

/**
 * A small reader of the expressions that workings show: the suites recompute every shown figure with it, from the text and
 * the operands alone. It knows nothing of the engine.
 */
const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  ceil: Math.ceil,
  floor: Math.floor,
  log2: Math.log2,
};

function tokensOf(text: string): string[] {
  return text.match(/[A-Za-z]+\d*|\d+(?:\.\d+)?|[×/+−^(),Σ]/gu) ?? [];
}

class Reader {
  private readonly tokens: readonly string[];
  private readonly operands: ReadonlyMap<string, number>;
  private position = 0;

  constructor(text: string, operands: ReadonlyMap<string, number>) {
    this.tokens = tokensOf(text);
    this.operands = operands;
  }

  read(): number {
    const value = this.sum();
    if (this.position !== this.tokens.length) {
      throw new SyntaxError(`unexpected ${String(this.tokens[this.position])}`);
    }
    return value;
  }

  private take(token: string): boolean {
    if (this.tokens[this.position] !== token) {
      return false;
    }
    this.position += 1;
    return true;
  }

  private sum(): number {
    let value = this.product();
    for (;;) {
      if (this.take('+')) {
        value += this.product();
      } else if (this.take('−')) {
        value -= this.product();
      } else {
        return value;
      }
    }
  }

  private product(): number {
    let value = this.power();
    for (;;) {
      if (this.take('×')) {
        value *= this.power();
      } else if (this.take('/')) {
        value /= this.power();
      } else {
        return value;
      }
    }
  }

  private power(): number {
    const base = this.atom();
    return this.take('^') ? base ** this.power() : base;
  }

  private atom(): number {
    if (this.take('(')) {
      const value = this.sum();
      this.expect(')');
      return value;
    }
    const token = this.tokens[this.position];
    this.position += 1;
    if (token === 'Σ') {
      return [...this.operands.values()].reduce((total, value) => total + value, 0);
    }
    const known = token === undefined ? undefined : FUNCTIONS[token];
    if (known && this.take('(')) {
      return known(...this.list());
    }
    const operand = token === undefined ? undefined : this.operands.get(token);
    const value = operand ?? Number(token);
    if (Number.isNaN(value)) {
      throw new SyntaxError(`unknown symbol ${String(token)}`);
    }
    return value;
  }

  private list(): number[] {
    const values = [this.sum()];
    while (this.take(',')) {
      values.push(this.sum());
    }
    this.expect(')');
    return values;
  }

  private expect(token: string): void {
    if (!this.take(token)) {
      throw new SyntaxError(`expected ${token}`);
    }
  }
}

/** The value of an expression over named operands; `Σ` is the sum of all of them. Throws on text it cannot read. */
export function evaluateExpression(text: string, operands: ReadonlyMap<string, number>): number {
  return new Reader(text, operands).read();
}

import { ipCidrText } from '../domain/ip/ip-cidr-text.ts';
import { provideIpv6Text } from '../domain/ip/ipv6-text.ts';
import { networkSurroundings } from '../engine/evaluation/network-surroundings.ts';
import { provideNetworks } from '../engine/evaluation/surroundings.ts';
import { listed } from '../engine/words/list.ts';
import type { Command, CommandContext } from './command.ts';
import { capacity } from './commands/capacity.ts';
import { check } from './commands/check.ts';
import { evaluate } from './commands/evaluate.ts';
import { exportCommand } from './commands/export.ts';
import { importPlan } from './commands/import.ts';
import { size } from './commands/size.ts';
import { oneLine, quoted } from './text.ts';

/** What the process writes and how it ends. */
export interface Outcome {
  readonly output: string;
  readonly complaint: string;
  readonly exitCode: 0 | 1 | 2;
}

const PROGRAM = 'aks-network-planner';
const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({ size, capacity, evaluate, check, import: importPlan, export: exportCommand }),
);

function help(): string {
  const lines = [...COMMANDS.values()].map(({ usage }) => `  ${PROGRAM} ${usage}`);
  return `${['Usage:', ...lines].join('\n')}\n`;
}

function refuse(sentence: string): Outcome {
  return { output: '', complaint: `${PROGRAM}: ${oneLine(sentence)}\n`, exitCode: 2 };
}

/** Runs one command line. A refusal is one line of complaint and exit code 2, with no output. */
export async function runCommandLine(args: readonly string[], context: CommandContext): Promise<Outcome> {
  provideIpv6Text(ipCidrText);
  provideNetworks(networkSurroundings);
  const [name, ...rest] = args;
  if (name === '--help' || name === 'help') {
    return { output: help(), complaint: '', exitCode: 0 };
  }
  const command = name === undefined ? undefined : COMMANDS.get(name);
  if (command === undefined) {
    const known = `commands are ${listed([...COMMANDS.keys()])}; --help shows their options`;
    return refuse(name === undefined ? `name a command: ${known}` : `unknown command ${quoted(name)}: ${known}`);
  }
  const said: string[] = [];
  const result = await command.run(rest, { ...context, remark: (sentence) => said.push(sentence) });
  if (!result.ok) {
    return refuse(result.error);
  }
  const { output, exitCode, remarks = [] } = result.value;
  return {
    output,
    exitCode,
    complaint: [...said, ...remarks].map((remark) => `${PROGRAM}: ${oneLine(remark)}\n`).join(''),
  };
}

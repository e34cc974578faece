import { listFiles } from './list-files.ts';
import { readText } from './read-text.ts';
import { runCommandLine } from './run.ts';
import { writeText } from './write-text.ts';

const DAY_LENGTH = 'YYYY-MM-DD'.length;

// a reader that has seen enough, such as `head`, closes the pipe: no failure of ours
process.stdout.on('error', () => process.exit());

const { output, complaint, exitCode } = await runCommandLine(process.argv.slice(2), {
  readText: (source) => readText(source, process.stdin),
  listFiles,
  writeText,
  today: () => new Date().toISOString().slice(0, DAY_LENGTH),
});
process.stderr.write(complaint);
process.stdout.write(output);
process.exitCode = exitCode;

import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { describeIoError } from './io-error.ts';

/** A file to read: `path` where it lies, `name` what its record calls it. */
export interface FoundDocument {
  readonly path: string;
  readonly name: string;
}

/** What the paths of a command line came to. */
export interface FoundDocuments {
  readonly documents: readonly FoundDocument[];
  /** Paths that are missing or cannot be read, with the reason. */
  readonly failures: readonly { readonly name: string; readonly reason: string }[];
  /** Folders that hold no text. */
  readonly emptyFolders: readonly string[];
}

/** Standard input in place of a path. */
export const STDIN = '-';

const TEXT_ENDINGS = ['.txt', '.md', '.html', '.htm', ''];

/**
 * Finds the documents that paths name. A file is taken whatever its ending; a folder is searched through, in the order
 * of code units, for `.txt`, `.md`, `.html`, `.htm` and names without an ending; hidden names and links to folders are
 * passed over. A file named twice is taken once.
 */
export async function findDocuments(paths: readonly string[], here: string = process.cwd()): Promise<FoundDocuments> {
  const documents = new Map<string, FoundDocument>();
  const failures: { name: string; reason: string }[] = [];
  const emptyFolders: string[] = [];
  for (const path of paths) {
    if (path === STDIN) {
      documents.set(STDIN, { path: STDIN, name: 'stdin' });
      continue;
    }
    try {
      const found = (await stat(path)).isDirectory() ? await searchFolder(path, failures) : [path];
      if (found.length === 0) emptyFolders.push(path);
      for (const file of found) documents.set(resolve(here, file), { path: file, name: nameOf(file, path, here) });
    } catch (error) {
      failures.push({ name: path, reason: describeIoError(error) });
    }
  }
  return { documents: [...documents.values()], failures, emptyFolders };
}

async function searchFolder(folder: string, failures: { name: string; reason: string }[]): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      try {
        files.push(...(await searchFolder(path, failures)));
      } catch (error) {
        failures.push({ name: path, reason: describeIoError(error) });
      }
    } else if (TEXT_ENDINGS.includes(extname(entry.name).toLowerCase()) && (await isFile(path))) files.push(path);
  }
  return files;
}

/** True for a file and for a link to one; a link to nowhere is no file. */
async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Seen from here where it lies below, else from the folder that was named: a record tells no absolute place. */
function nameOf(file: string, given: string, here: string): string {
  const below = relative(here, resolve(here, file));
  const outside = below.startsWith('..') || below === resolve(here, file);
  const name = outside ? join(basename(resolve(here, given)), relative(given, file)) : below;
  return name.split(sep).join('/');
}

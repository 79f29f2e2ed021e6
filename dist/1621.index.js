export const id = 1621;
export const ids = [1621];
export const modules = {

/***/ 43626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ formatTable)
/* harmony export */ });
/* unused harmony export printable */
/**
 * Rows as text in aligned columns, two spaces apart, no space at the end of a line. Cells come from registries and images, so
 * what could move a terminal's cursor is shown as `?`.
 */
function formatTable(rows, options = {}) {
    const lines = [...(options.header === undefined ? [] : [options.header]), ...rows].map((row) => row.map(printable));
    const columns = Math.max(0, ...lines.map((line) => line.length));
    const widths = Array.from({ length: columns }, (_, i) => Math.max(...lines.map((line) => width(line[i] ?? ''))));
    return lines
        .map((line) => {
        const cells = line.map((cell, i) => {
            const space = ' '.repeat(widths[i] - width(cell));
            return options.right?.includes(i) === true ? space + cell : cell + space;
        });
        return cells.join('  ').trimEnd();
    })
        .join('\n');
}
/** Text with every control character (and so every terminal escape) made visible as `?`. */
function printable(text) {
    return text.replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '?');
}
function width(text) {
    return [...text].length;
}
//# sourceMappingURL=table.js.map

/***/ }),

/***/ 31621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ doctor_command)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
;// CONCATENATED MODULE: ./lib/trust/dead-gates/advice.js
/** When Docker's public Notary server closes: docs.docker.com/retired. */
const HUB_NOTARY_CLOSES = Date.UTC(2026, 11, 8);
/** What a finding does today, and what to write in its place. `now`: milliseconds since the epoch. */
function adviceFor({ rule, level, verb }, kind, now) {
    const closing = now < HUB_NOTARY_CLOSES ? 'closes on 2026-12-08' : 'was closed on 2026-12-08';
    if (level === 'stale') {
        return {
            today: 'Docker CLI 29 and newer read nothing of it.',
            instead: 'Remove it; what is to be checked is said in .github/seaworthy.yml.',
            snippet: '',
        };
    }
    return ADVICE[rule](verb, kind, closing);
}
const ADVICE = {
    'content-trust-env': (_, kind, closing) => ({
        today: `Docker CLI 29 and newer ignore it: unsigned images are pulled, run and pushed, with exit code 0 and no word. Older ones ask notary.docker.io, which ${closing}, unless a server is named.`,
        instead: 'Verify before use, and use the digest that was verified.',
        snippet: verifySnippet(kind),
    }),
    'content-trust-server': (_, kind, closing) => ({
        today: `Docker CLI 29 and newer ignore it. The Notary server it names may well go on; notary.docker.io ${closing}.`,
        instead: 'Name the server and a pinned key in the policy (dct: server, pins), then verify.',
        snippet: verifySnippet(kind),
    }),
    'content-trust-passphrase': (_, kind) => ({
        today: 'Docker CLI 29 and newer sign nothing on push, so the passphrase opens nothing: what is pushed is unsigned.',
        instead: 'Sign with the delegation key, its passphrase on standard input; new projects sign with Sigstore or Notation.',
        snippet: command(kind, 'seaworthy trust sign IMAGE:TAG --key delegation.pem --passphrase-stdin'),
    }),
    'content-trust-flag': (_, kind, closing) => ({
        today: `In Docker CLI 29 and newer the flag is hidden and does nothing. Older ones ask notary.docker.io, which ${closing}.`,
        instead: 'Verify before use, and use the digest that was verified.',
        snippet: verifySnippet(kind),
    }),
    'docker-trust': (verb, kind) => ({
        today: 'Docker CLI 29 and newer have no such command: it fails with "unknown command: docker trust".',
        instead: trustInstead(verb),
        snippet: command(kind, trustCommand(verb)),
    }),
    'notary-client': (verb, kind, closing) => ({
        today: `The notary client was archived in 2025 and gets no fixes; notary.docker.io ${closing}, private servers go on.`,
        instead: trustInstead(verb),
        snippet: command(kind, trustCommand(verb)),
    }),
    'docker-sign-action': (_, kind) => ({
        today: 'It calls "docker trust sign", which Docker CLI 29 and newer do not have.',
        instead: 'Sign with the delegation key, its passphrase on standard input; new projects sign with Sigstore or Notation.',
        snippet: command(kind, 'seaworthy trust sign IMAGE:TAG --key delegation.pem --passphrase-stdin'),
    }),
};
function verifySnippet(kind) {
    if (kind === 'workflow') {
        return [
            '- uses: seaworthy/seaworthy/verify@v1',
            '  id: verify',
            '  with:',
            '    images: IMAGE:TAG',
            `- run: docker pull "\${{ steps.verify.outputs.digests }}"`,
        ].join('\n');
    }
    return command(kind, 'seaworthy verify IMAGE:TAG');
}
function command(kind, line) {
    if (kind === 'workflow')
        return `- run: ${line}`;
    if (kind === 'jenkins')
        return `sh '${line}'`;
    if (kind === 'gitlab')
        return `- ${line}`;
    return line;
}
function trustInstead(verb) {
    if (['sign', 'add', 'addhash', 'publish', 'witness'].includes(verb)) {
        return 'Sign with the delegation key; new projects sign with Sigstore or Notation.';
    }
    if (['revoke', 'remove', 'delete'].includes(verb))
        return 'Take the signature back.';
    if (['inspect', 'view', 'list', 'lookup', 'status'].includes(verb))
        return 'Look at the signatures.';
    if (verb === 'verify')
        return 'Verify the image in its registry, not a file.';
    return 'Keys and signers of a private Notary server are made once; new projects sign with Sigstore or Notation.';
}
function trustCommand(verb) {
    if (['sign', 'add', 'addhash', 'publish', 'witness'].includes(verb)) {
        return 'seaworthy trust sign IMAGE:TAG --key delegation.pem';
    }
    if (['revoke', 'remove', 'delete'].includes(verb))
        return 'seaworthy trust revoke IMAGE:TAG --key delegation.pem';
    if (verb === 'verify')
        return 'seaworthy verify IMAGE:TAG';
    if (['inspect', 'view', 'list', 'lookup', 'status'].includes(verb))
        return 'seaworthy trust inspect IMAGE';
    return 'seaworthy trust init IMAGE';
}
//# sourceMappingURL=advice.js.map
;// CONCATENATED MODULE: ./lib/trust/dead-gates/file-kind.js
const BY_NAME = [
    [/(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/, 'workflow'],
    [/(?:^|\/)action\.ya?ml$/, 'workflow'],
    [/(?:^|\/)(?:[^/]*\.)?gitlab-ci(?:\.[^/]+)?\.ya?ml$/, 'gitlab'],
    [/(?:^|\/)\.gitlab\/.*\.ya?ml$/, 'gitlab'],
    [/(?:^|\/)(?:Jenkinsfile[^/]*|[^/]+\.jenkinsfile|[^/]+\.groovy)$/i, 'jenkins'],
    [/(?:^|\/)(?:Dockerfile|Containerfile)(?:[.-][^/]*)?$/i, 'dockerfile'],
    [/\.(?:dockerfile|containerfile)$/i, 'dockerfile'],
    [/(?:^|\/)(?:GNUmakefile|makefile|justfile)(?:\.[^/]+)?$/i, 'make'],
    [/\.mk$/, 'make'],
    [/\.ya?ml$/, 'yaml'],
    [/\.(?:sh|bash|zsh|ksh|ps1|psm1|fish|bats)$/, 'shell'],
    [/(?:^|\/)\.(?:bashrc|bash_profile|profile|zshrc|envrc)$/, 'shell'],
    [/(?:^|\/)\.env(?:\.[^/]+)?$|\.env$/, 'env'],
    [/\.(?:bat|cmd)$/i, 'batch'],
    [/(?:^|\/)package\.json$/, 'json'],
];
/**
 * What a file is by its path; undefined for one that is not looked at (prose, code). A file whose name says nothing (`scripts/release`) is
 * `unsure`: its first line decides, see {@link isShellScript}.
 */
function fileKind(path) {
    const found = BY_NAME.find(([pattern]) => pattern.test(path));
    if (found !== undefined)
        return found[1];
    return /(?:^|\/)[^/.]+$/.test(path) ? 'unsure' : undefined;
}
function isShellScript(text) {
    return /^#!.*\b(?:ba|z|k|da|a|fi)?sh\b/.test(text.slice(0, 200));
}
//# sourceMappingURL=file-kind.js.map
;// CONCATENATED MODULE: ./lib/trust/dead-gates/logical-lines.js
/** Longer lines are no work of people, and not worth the time. */
const LINE_MAX = 4000;
/** The lines of a file, each with where its comment begins. Offsets and lengths are those of the original. */
function logicalLines(text, kind) {
    // A continued line becomes one, with blanks where the backslash and the line end were: every offset stays.
    const joined = kind === 'json' ? text : text.replace(/\\\r?\n/g, (cut) => ' '.repeat(cut.length));
    const lines = [];
    let start = 0;
    let insideBlock = false;
    for (const line of joined.split('\n')) {
        const shown = line.slice(0, LINE_MAX);
        if (kind === 'jenkins') {
            const { comment, endsInside } = groovyComment(shown, insideBlock);
            insideBlock = endsInside;
            lines.push({ start, text: shown, comment });
        }
        else
            lines.push({ start, text: shown, comment: commentStart(shown, kind) });
        start += line.length + 1;
    }
    return lines;
}
function commentStart(line, kind) {
    if (kind === 'json')
        return line.length;
    if (kind === 'batch')
        return /^\s*@?(?:rem\b|::)/i.test(line) ? 0 : line.length;
    return hashComment(line);
}
/** A `#` that begins a word outside of quotes, as shells, YAML, make and Dockerfiles have it. */
function hashComment(line) {
    let quote = '';
    for (let at = 0; at < line.length; at++) {
        const char = line[at];
        if (char === '\\')
            at++;
        else if (quote !== '')
            quote = char === quote ? '' : quote;
        // An apostrophe inside a word is none of a shell's quotes in YAML prose, and in a shell the word goes on.
        else if ((char === '"' || char === "'") && !/\w/.test(line[at - 1] ?? ''))
            quote = char;
        else if (char === '#' && /^$|\s|;/.test(line[at - 1] ?? ''))
            return at;
    }
    // A quote that does not end here was none: then the plain rule holds.
    return quote === '' ? line.length : plainHash(line);
}
function plainHash(line) {
    const found = /(?:^|\s)#(?=\s|$)/.exec(line);
    return found === null ? line.length : found.index;
}
/** `//` and block comments of Groovy, and `#` at the start of a line, as in the shell text of a multi-line `sh`. */
function groovyComment(line, isInside) {
    let at = 0;
    if (isInside) {
        const end = line.indexOf('*/');
        if (end < 0)
            return { comment: 0, endsInside: true };
        at = end + 2;
        // What stands behind the end of a block comment is seldom code; the whole line counts as comment when nothing does.
        if (line.slice(at).trim() === '')
            return { comment: 0, endsInside: false };
    }
    if (/^\s*#/.test(line))
        return { comment: 0, endsInside: false };
    let quote = '';
    for (; at < line.length; at++) {
        const char = line[at];
        if (char === '\\')
            at++;
        else if (quote !== '')
            quote = char === quote ? '' : quote;
        else if (char === '"' || char === "'")
            quote = char;
        else if (char === '/' && line[at + 1] === '/' && line[at - 1] !== ':')
            return { comment: at, endsInside: false };
        else if (char === '/' && line[at + 1] === '*') {
            const end = line.indexOf('*/', at + 2);
            if (end < 0)
                return { comment: at, endsInside: true };
            at = end + 1;
        }
    }
    return { comment: line.length, endsInside: false };
}
//# sourceMappingURL=logical-lines.js.map
;// CONCATENATED MODULE: ./lib/trust/dead-gates/rules.js
const VARIABLE = /\bDOCKER_CONTENT_TRUST(_SERVER|_[A-Z]+_PASSPHRASE)?\b/g;
/** What follows the name of a variable that is given a value: `=1`, `: "1"`, ` := 1`. */
const VALUE = /^["']?\s*(?:[:?+]?=|:)\s*["']?(\$\{\{[^}\n]*\}\}|\$\{[^}\s]*\}|[^\s"',;\])}]*)/;
const NAME_KEY = /^\s*-?\s*name:\s*["']?$/;
const FLAG = /--disable-content-trust(?:[= ]["']?(true|false)\b)?/g;
/** Options between the program and its command: few, since lines come from anywhere. */
const DOCKER_TRUST = /\bdocker["']?,?(?:\s+-{1,2}[\w-]+(?:=\S+)?(?:\s+(?!trust\b)[\w./:-]+)?){0,4}\s+["']?trust["']?,?\s+["']?(inspect|sign|revoke|key|signer|view)\b/g;
const NOTARY = /(?<![\w./]|\w-)(?:[\w./-]*\/)?notary["']?,?(?:\s+-{1,2}[\w-]+(?:=\S+)?(?:\s+["']?[\w./:~$][\w./:~$-]*["']?)??){0,6}\s+["']?(init|publish|addhash|add|remove|list|lookup|verify|status|reset|witness|delete|delegation|key)\b/g;
const SIGN_ACTION = /\buses:\s*["']?(sudo-bot\/action-docker-sign)\b/g;
/** What stands before a word that is a command: nothing, or what separates commands, or what runs the rest of the line. */
const COMMAND_POSITION = new RegExp(`${[
    '(?:^',
    '[;&|({`!@[]',
    '\\$\\(',
    '\\b(?:then|do|else|sudo|env|exec|time|command|xargs|RUN|CMD|ENTRYPOINT|call)',
    '\\b(?:run|script|command|cmd|entrypoint|args|shell|bash|sh|bat|before_script|after_script|install):',
    '^\\s*"[\\w:-]+":',
    '^\\s*[-+@]+',
    '\\b(?:sh|bash|bat|powershell)\\b[ ("\']*(?:-\\w*c\\b)?)',
].join('|')}[\\s"'[(@+-]*(?:\\w+=(?:"[^"]*"|'[^']*'|[^\\s"']*)\\s+)*$`);
/** Words that print the rest of their command. */
const PRINTS = /(?:^|[;&|({]|\b(?:then|do|else)\s|\b(?:run|script):)[\s"'@-]*(?:echo|printf|print|log|warn|info|error|die|Write-Host|Write-Output)\b[^;&|]*$/i;
/** Keys of YAML whose value is for people. */
const PROSE_KEY = /^\s*(?:-\s+)?(?:name|description|title|summary|displayName|label|help|message|msg):\s/;
/** Where what is printed takes effect all the same. */
const INTO_A_FILE = />>?|\|\s*(?:sudo\s+)?tee\b/;
/** Everything in a line that speaks of Docker Content Trust. `comment` is where its comment begins; `next` is the line after it. */
function hitsIn(line, comment, next) {
    const hits = [
        ...variables(line, next),
        ...flags(line),
        ...commands(line, DOCKER_TRUST, 'docker-trust'),
        ...commands(line, NOTARY, 'notary-client'),
        ...[...line.matchAll(SIGN_ACTION)].map((match) => hit('docker-sign-action', 'dead', match, match[1])),
    ];
    return hits.map((found) => (found.at < comment ? found : { ...found, level: 'mention' }));
}
function variables(line, next) {
    return [...line.matchAll(VARIABLE)].map((match) => {
        const [name, kind = ''] = match;
        const before = line.slice(0, match.index);
        const after = line.slice(match.index + name.length);
        const rule = kind === '' ? 'content-trust-env' : kind === '_SERVER' ? 'content-trust-server' : 'content-trust-passphrase';
        const value = givenValue(before, after, next);
        // A passphrase is not repeated.
        const found = value === undefined || rule === 'content-trust-passphrase' ? name : `${name}=${value}`;
        return { rule, level: levelOf(rule, before, after, value), at: match.index, found, verb: '' };
    });
}
/** The value a variable is given; undefined when it is only read or named. */
function givenValue(before, after, next) {
    // `name: DOCKER_CONTENT_TRUST` with `value:` on the next line, as Kubernetes and Azure Pipelines write it.
    if (NAME_KEY.test(before))
        return /^\s*value:\s*["']?([^\s"']*)/.exec(next)?.[1];
    if (/\$\{?$/.test(before))
        return undefined;
    if (/\b(?:ENV|setx)\s+$/i.test(before))
        return /^\s*=?\s*["']?([^\s"']*)/.exec(after)?.[1];
    return VALUE.exec(after)?.[1];
}
function levelOf(rule, before, after, value) {
    if (/\bunset\s+(?:-\w+\s+)?$/.test(before))
        return 'stale';
    if (value === undefined || (isProse(before, after) && !NAME_KEY.test(before)))
        return 'mention';
    // Docker read it with Go's ParseBool; an expression may be anything, so it counts as on.
    const isOff = rule === 'content-trust-env' ? /^(?:0|f|F|false|FALSE|False|)$/.test(value) : value === '';
    return isOff ? 'stale' : 'dead';
}
/** `echo "set DOCKER_CONTENT_TRUST=1"` is prose; `echo "DOCKER_CONTENT_TRUST=1" >> $GITHUB_ENV` is a gate. */
function isProse(before, after) {
    if (PROSE_KEY.test(before))
        return true;
    return PRINTS.test(before) && !INTO_A_FILE.test(after.split(/[;&]/, 1)[0]);
}
function flags(line) {
    return [...line.matchAll(FLAG)].map((match) => {
        const prose = isProse(line.slice(0, match.index), line.slice(match.index + match[0].length));
        return hit('content-trust-flag', prose ? 'mention' : match[1] === 'false' ? 'dead' : 'stale', match, '');
    });
}
function commands(line, pattern, rule) {
    return [...line.matchAll(pattern)].map((match) => {
        const before = line.slice(0, match.index);
        const runs = COMMAND_POSITION.test(before) && !isProse(before, '');
        return hit(rule, runs ? 'dead' : 'mention', match, match[1]);
    });
}
function hit(rule, level, match, verb) {
    return { rule, level, at: match.index, found: match[0].trim().replace(/\s+/g, ' '), verb };
}
//# sourceMappingURL=rules.js.map
;// CONCATENATED MODULE: ./lib/trust/dead-gates/find-dead-gates.js







/** Scripts are small; what is larger was made by a machine. */
const FILE_MAX = 1024 * 1024;
/** The code of others, and what is made from code. */
const SKIPPED = new Set(['.git', 'node_modules', 'vendor', '.venv', 'venv', '__pycache__', '.terraform', '.tox']);
/**
 * Looks through a folder (or one file) for everything that leans on Docker Content Trust: workflows, shell scripts, Makefiles,
 * Dockerfiles, compose, Jenkins and GitLab files. Nothing is run and nothing is asked of a network. In order of file and line.
 * Links are not followed. Throws `Failure('not-found')` when there is no such path.
 */
async function findDeadGates(path, runtime) {
    const findings = [];
    let files = 0;
    for await (const { file, full } of candidates(path)) {
        const text = await readText(full);
        const kind = text === undefined ? undefined : kindOf(file, text);
        if (text === undefined || kind === undefined)
            continue;
        files++;
        findings.push(...deadGatesIn(file, text, kind, runtime.clock.now()));
    }
    const count = (level) => findings.filter((finding) => finding.level === level).length;
    return { findings, counts: { dead: count('dead'), stale: count('stale'), mention: count('mention'), files } };
}
function deadGatesIn(file, text, kind, now) {
    if (!/content.trust|docker|notary/i.test(text))
        return [];
    const lines = logicalLines(text, kind);
    return lines.flatMap(({ start, text: line, comment }, i) => [...hitsIn(line, comment, lines[i + 1]?.text ?? '')]
        .sort((a, b) => a.at - b.at)
        .map((hit) => {
        const { level, rule, found } = hit;
        return { file, ...placeOf(text, start + hit.at), level, rule, found, ...adviceFor(hit, kind, now) };
    }));
}
function placeOf(text, offset) {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
function kindOf(file, text) {
    const kind = fileKind(file);
    if (kind !== 'unsure')
        return kind;
    return isShellScript(text) ? 'shell' : undefined;
}
async function* candidates(path) {
    const found = await (0,promises_.stat)(path).catch((cause) => {
        throw new failure/* Failure */.HR('not-found', `there is no file or folder ${path}`, { reference: path, cause });
    });
    if (found.isFile())
        yield { file: path.replaceAll('\\', '/'), full: path };
    else
        yield* walk(path, '');
}
async function* walk(root, folder) {
    const entries = [];
    for await (const entry of await (0,promises_.opendir)((0,external_node_path_.join)(root, folder)))
        entries.push(entry);
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
        const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory() && !SKIPPED.has(entry.name))
            yield* walk(root, file);
        else if (entry.isFile() && fileKind(file) !== undefined)
            yield { file, full: (0,external_node_path_.join)(root, file) };
    }
}
/** Undefined for what is too large, or no text. */
async function readText(full) {
    if ((await (0,promises_.stat)(full)).size > FILE_MAX)
        return undefined;
    const bytes = await (0,promises_.readFile)(full).catch((cause) => {
        throw new failure/* Failure */.HR('failed', `${(0,external_node_path_.basename)(full)} in ${(0,external_node_path_.dirname)(full)} cannot be read`, { reference: full, cause });
    });
    return bytes.subarray(0, 8000).includes(0) ? undefined : bytes.toString('utf8');
}
//# sourceMappingURL=find-dead-gates.js.map
// EXTERNAL MODULE: ./lib/cli/table.js
var cli_table = __webpack_require__(43626);
;// CONCATENATED MODULE: ./lib/cli/trust/doctor.js


const ANNOTATION = {
    dead: 'error',
    stale: 'notice',
    mention: 'notice',
};
const doctor_command = {
    usage: 'trust doctor [PATH]',
    summary: 'Find checks that Docker no longer makes: DOCKER_CONTENT_TRUST, docker trust, notary',
    help: `Looks through workflows, scripts, Makefiles, Dockerfiles, compose, Jenkins and GitLab files below PATH (the current
folder) and says of each place what it does today and what replaces it. Nothing is run, nothing is changed, no network.

  dead     somebody relies on a check or signature that no longer happens: exit code 1
  stale    words that do nothing and deceive nobody, such as DOCKER_CONTENT_TRUST=0
  mention  a comment, or text that is not run; shown with --all

  seaworthy trust doctor
  seaworthy trust doctor .github/workflows --json`,
    options: { all: { type: 'boolean', help: 'Show mentions in comments and texts too' } },
    arity: [0, 1],
    async run({ args: [path = '.'], options, runtime, result, annotate }) {
        const report = await findDeadGates(path, runtime);
        const shown = report.findings.filter(({ level }) => options.all === true || level !== 'mention');
        for (const { file, line, column, level, found, today, instead } of shown) {
            annotate(ANNOTATION[level], `${found}: ${today} ${instead}`, { title: 'Content trust', file, line, column });
        }
        result(report, showDeadGates(shown, report));
        return report.counts.dead > 0 ? 1 : undefined;
    },
};
function showDeadGates(shown, { counts }) {
    const rows = shown.map(({ level, file, line, found }) => [level, `${file}:${line}`, found]);
    const table = (0,cli_table/* formatTable */.k)(rows, { header: ['LEVEL', 'PLACE', 'FOUND'] });
    const parts = rows.length === 0 ? [] : [table, ...explanations(shown)];
    const { dead, stale, mention, files } = counts;
    const total = `${files} file${files === 1 ? '' : 's'} read: ${dead} dead, ${stale} stale, ${mention} mentioned`;
    return [...parts, total].join('\n\n');
}
/** Each advice once, with all its places. */
function explanations(shown) {
    const byAdvice = new Map();
    for (const finding of shown) {
        const key = JSON.stringify([finding.today, finding.instead, finding.snippet]);
        byAdvice.set(key, [...(byAdvice.get(key) ?? []), finding]);
    }
    return [...byAdvice.values()].map((group) => {
        const { today, instead, snippet } = group[0];
        const places = group.map(({ file, line }) => `${file}:${line}`).join(', ');
        const code = snippet === '' ? [] : snippet.split('\n').map((line) => `    ${line}`);
        return [places, `  Today: ${today}`, `  Instead: ${instead}`, ...code].join('\n');
    });
}
//# sourceMappingURL=doctor.js.map

/***/ })

};

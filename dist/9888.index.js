export const id = 9888;
export const ids = [9888];
export const modules = {

/***/ 7368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tags: () => (/* binding */ tags),
  tagsFromInputs: () => (/* binding */ tagsFromInputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/release/context/git.js
var git = __webpack_require__(3365);
// EXTERNAL MODULE: ./lib/release/context/read-facts.js + 4 modules
var read_facts = __webpack_require__(7095);
// EXTERNAL MODULE: ./lib/release/existing-names.js
var existing_names = __webpack_require__(2637);
// EXTERNAL MODULE: ./lib/release/expressions/global.js + 2 modules
var global = __webpack_require__(9090);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
;// CONCATENATED MODULE: ./lib/release/outputs/custom-lines.js

/**
 * Entries of the inputs `labels` and `annotations`: one on each line; empty lines and lines that begin with `#` are left out. An entry in
 * double quotes may go over several lines; quotes inside it are doubled (RFC 4180). Other quotes are part of the text.
 */
function readCustomLines(input, name) {
    const text = input.replace(/\r\n?/g, '\n');
    const found = [];
    let at = 0;
    for (let line = 1; at < text.length;) {
        const entry = /^[ \t]*#/.test(text.slice(at)) ? skipLine(text, at) : readEntry(text, at, line, name);
        const value = entry.text.trim();
        if (value !== '')
            found.push({ line, text: value });
        line += text.slice(at, entry.end + 1).split('\n').length - 1;
        at = entry.end + 1;
    }
    return found;
}
function skipLine(text, at) {
    return { text: '', end: endOfLine(text, at) };
}
/** Fields between commas, of which each may be quoted. */
function readEntry(text, start, line, name) {
    let at = start;
    let entry = '';
    for (;;) {
        const quoted = text[at] === '"' ? readQuoted(text, at) : undefined;
        if (quoted === undefined && text[at] === '"' && text.indexOf('"', at + 1) < 0) {
            throw new failure/* Failure */.HR('usage', `line ${line} of ${name} begins with a quote that does not end`, {
                reference: name,
                hint: 'Close it, or leave it out: a value needs no quotes.',
            });
        }
        if (quoted !== undefined) {
            entry += quoted.text;
            at = quoted.end;
        }
        const end = endOfLine(text, at);
        const comma = text.indexOf(',', at);
        const fieldEnd = comma >= 0 && comma < end ? comma : end;
        entry += text.slice(at, fieldEnd);
        if (fieldEnd === end)
            return { text: entry, end };
        entry += ',';
        at = fieldEnd + 1;
    }
}
/** A quoted field without its quotes; with them when more text follows, since then they are part of it. */
function readQuoted(text, start) {
    const [whole, inner = ''] = /^"((?:[^"]|"")*)"/.exec(text.slice(start)) ?? [];
    if (whole === undefined)
        return undefined;
    const end = start + whole.length;
    const value = inner.replaceAll('""', '"');
    return { text: /^[,\n]?$/.test(text.slice(end, end + 1)) ? value : `"${value}"`, end };
}
function endOfLine(text, at) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
}
//# sourceMappingURL=custom-lines.js.map
// EXTERNAL MODULE: ./lib/release/outputs/labels.js
var outputs_labels = __webpack_require__(6353);
;// CONCATENATED MODULE: ./lib/release/outputs/documents.js

/** The object of the output `json`. */
function releaseJson({ tags, tagNames, labels, annotations, levels }) {
    return {
        tags,
        'tag-names': tagNames,
        labels: Object.fromEntries(labels),
        annotations: (0,outputs_labels/* annotationLines */.bK)(annotations, levels),
    };
}
/** The files for `docker buildx bake`, by the names of their outputs: the text of each. */
function bakeFiles(names, target) {
    const { tags, labels, annotations, levels, images, version } = names;
    const args = { DOCKER_META_IMAGES: images.join(','), ...(version === '' ? {} : { DOCKER_META_VERSION: version }) };
    const file = (content) => JSON.stringify({ target: { [target]: content } }, null, 2);
    const labelObject = Object.fromEntries(labels);
    return {
        'bake-file-tags': file({ tags, args }),
        'bake-file-labels': file({ labels: labelObject }),
        'bake-file-annotations': file({ annotations: (0,outputs_labels/* annotationLines */.bK)(annotations, levels) }),
        'bake-file': file({ tags, labels: labelObject, args }),
    };
}
//# sourceMappingURL=documents.js.map
;// CONCATENATED MODULE: ./lib/release/outputs/environment.js
/**
 * The variables `DOCKER_METADATA_OUTPUT_*` for a set of outputs. The environment is handed to every program that later steps run, and an
 * operating system refuses to run any when it is too large: what does not fit is left out.
 */
function outputVariables(outputs, env) {
    const { one, all } = env.RUNNER_OS === 'Windows' ? WINDOWS : UNIX;
    const variables = [];
    const leftOut = [];
    let used = 0;
    for (const [output, value] of outputs) {
        const name = `DOCKER_METADATA_OUTPUT_${output.replace(/\W/g, '_').toUpperCase()}`;
        const size = Buffer.byteLength(`${name}=${value}`) + 1;
        if (size > one || used + size > all)
            leftOut.push(output);
        else {
            variables.push([name, value]);
            used += size;
        }
    }
    return { variables, leftOut };
}
/** Bytes. Linux runs nothing with a variable of 128 KiB (MAX_ARG_STRLEN); all of them share 2 MiB with the arguments. */
const UNIX = { one: 120_000, all: 500_000 };
/** Windows takes 32 767 characters, for all variables of a batch file together on older ones. */
const WINDOWS = { one: 30_000, all: 120_000 };
//# sourceMappingURL=environment.js.map
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
;// CONCATENATED MODULE: ./lib/release/outputs/granted-names.js

/** The tags that this release gets: all that are asked for but those that a newer version keeps, or that cannot be had. */
function grantedNames(images, { version, tags }, plan) {
    const decided = new Map(plan.tags.map((planned) => [planned.reference, planned]));
    const isGranted = (reference, isFloating) => {
        const planned = decided.get(reference);
        return planned === undefined || !isHeldBack(planned, isFloating);
    };
    const places = images.length === 0 ? [undefined] : images;
    const granted = places.flatMap((image) => {
        const repository = image === undefined ? undefined : (0,reference/* repositoryOf */._M)((0,reference/* parseReference */.F2)(image));
        return tags
            .filter(({ name, floating }) => isGranted(repository === undefined ? name : `${repository}:${name}`, floating !== undefined))
            .map(({ name }) => ({ name, reference: image === undefined ? name : `${image}:${name}` }));
    });
    const names = new Set(granted.map(({ name }) => name));
    return {
        version,
        images,
        tags: granted.map(({ reference }) => reference),
        tagNames: tags.map(({ name }) => name).filter((name) => names.has(name)),
    };
}
/** A floating tag that stays where it is belongs to another version: there is no image yet that it could be on already. */
function isHeldBack({ action }, isFloating) {
    return action === 'refuse' || (action === 'keep' && isFloating);
}
//# sourceMappingURL=granted-names.js.map
// EXTERNAL MODULE: ./lib/release/outputs/settings.js
var outputs_settings = __webpack_require__(1387);
// EXTERNAL MODULE: ./lib/release/rules/evaluate.js + 14 modules
var evaluate = __webpack_require__(6088);
// EXTERNAL MODULE: ./lib/release/rules/images.js
var rules_images = __webpack_require__(5659);
// EXTERNAL MODULE: ./lib/actions/generated/names.js
var names = __webpack_require__(9533);
// EXTERNAL MODULE: ./lib/actions/inputs.js
var inputs = __webpack_require__(9922);
// EXTERNAL MODULE: ./lib/actions/run.js + 1 modules
var run = __webpack_require__(7026);
// EXTERNAL MODULE: ./lib/runtime/markdown.js
var markdown = __webpack_require__(6447);
;// CONCATENATED MODULE: ./lib/actions/tags-summary.js


/** The tags of a release as Markdown for the job summary: each with what becomes of it, why, and the rule that asked for it. */
function summarizeTags(plan, { version, tags }) {
    const wanted = new Map(tags.map((tag) => [tag.name, tag]));
    const rows = plan.tags.map((planned) => {
        const { floating, rule = '' } = wanted.get(planned.tag) ?? {};
        const verdict = isHeldBack(planned, floating !== undefined) ? '**left out**' : 'yes';
        return [(0,markdown/* inCode */.pN)(planned.reference), verdict, (0,markdown/* inText */.tg)(planned.reason), (0,markdown/* inCode */.pN)(rule)];
    });
    return [
        `### Tags${version === '' ? '' : ` of ${(0,markdown/* inCode */.pN)(version)}`}`,
        rows.length === 0 ? 'No rule gives a tag.' : (0,markdown/* markdownTable */.Qj)(['Tag', 'This release', 'Why', 'Rule'], rows),
    ].join('\n\n');
}
//# sourceMappingURL=tags-summary.js.map
;// CONCATENATED MODULE: ./lib/actions/tags.js



















/** The main step of `tags/`: says which tags a release gets. */
async function tags() {
    await (0,run/* runMain */.V)(async (host) => {
        (0,inputs/* warnUnknownInputs */.AH)(host, names/* ACTIONS */.k.tags.inputs);
        await tagsFromInputs(host);
    });
}
/** Reads the tag inputs, decides, and sets `version`, `tags`, `labels`… as outputs, and as environment variables unless told not to. */
async function tagsFromInputs(host) {
    const settings = (0,outputs_settings/* readOutputSettings */.H)(host.env);
    const strict = (0,inputs/* readBoolean */.Vf)(host, 'strict', true);
    const images = (0,rules_images/* readImages */.H)(host.input('images'));
    const token = (0,inputs/* readSecret */.n5)(host, 'github-token');
    const context = (0,inputs/* readChoice */.Kf)(host, 'context', ['workflow', 'git'], 'workflow');
    const facts = await (0,read_facts.readFacts)({ context, token }, host);
    await showContext(host, facts);
    const { shortShaLength } = settings;
    const evaluation = await (0,evaluate/* evaluateRules */.F)({
        tags: host.input('tags'),
        flavor: host.input('flavor'),
        strict,
        allowEmpty: (0,inputs/* readBoolean */.Vf)(host, 'allow-empty', false),
        ...(shortShaLength === undefined ? {} : { shortShaLength }),
        knownRefs: await (0,git/* gitRefs */.Jc)(host),
    }, facts);
    const [labels, annotations] = [
        await readLabels(host, 'labels', evaluation, settings, facts, strict),
        await readLabels(host, 'annotations', evaluation, settings, facts, strict),
    ];
    const plan = await decide(evaluation, {
        images,
        existing: (0,existing_names/* parseExisting */.r)(host.input('existing') || 'registry,git'),
        ask: 'when-floating',
        allowDowngrade: (0,inputs/* readBoolean */.Vf)(host, 'allow-downgrade', false),
        labels: Object.fromEntries(labels),
        annotations: Object.fromEntries(annotations),
    }, facts, host);
    for (const warning of plan.warnings)
        host.log.warn(warning);
    if (evaluation.tags.length === 0)
        host.log.warn('no rule gives a tag, so the outputs version and tags are empty');
    const names = { ...grantedNames(images, evaluation, plan), labels, annotations, levels: settings.annotationLevels };
    await show(host, names, plan);
    await setOutputs(host, names, plan, settings);
    if ((0,inputs/* readBoolean */.Vf)(host, 'summary', true))
        await host.summary(summarizeTags(plan, evaluation));
}
async function decide(evaluation, options, facts, host) {
    const [{ openConnections }, { decideRelease }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5620), __webpack_require__.e(7008), __webpack_require__.e(469), __webpack_require__.e(7357)]).then(__webpack_require__.bind(__webpack_require__, 7357)),
        __webpack_require__.e(/* import() */ 1554).then(__webpack_require__.bind(__webpack_require__, 1554)),
    ]);
    const connections = openConnections({}, host);
    try {
        return await decideRelease(evaluation, options, facts, connections);
    }
    finally {
        await connections.close();
    }
}
async function showContext(host, { event, ref, sha, provider }) {
    await host.group('Context', async () => {
        for (const [name, value] of Object.entries({ provider, event, ref, sha }))
            host.log.info(`${name}: ${value || '(none)'}`);
    });
}
async function readLabels(host, input, { version }, { created, shortShaLength }, facts, strict) {
    const warn = (message) => host.log.warn(message);
    return await (0,outputs_labels/* imageLabels */.J0)({
        version,
        created: created ?? facts.now,
        custom: readCustomLines(host.input(input), input),
        expand: async ({ line, text }) => await (0,global/* expandGlobal */._3)(text, facts, { input, line, text, strict, warn }, shortShaLength),
        warn: (message) => warn(`${input}: ${message}`),
    }, facts);
}
async function show(host, names, plan) {
    await host.group('Tags', async () => {
        const granted = new Set(names.tagNames);
        for (const { reference, tag, reason } of plan.tags) {
            host.log.info(`${granted.has(tag) ? '' : 'left out: '}${reference} (${reason})`);
        }
    });
    await host.group('Labels', async () => {
        for (const line of (0,outputs_labels/* labelLines */._e)(names.labels))
            host.log.info(line);
    });
    await host.group('Annotations', async () => {
        for (const line of (0,outputs_labels/* annotationLines */.bK)(names.annotations, names.levels))
            host.log.info(line);
    });
}
async function setOutputs(host, names, plan, settings) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'seaworthy-tags-'));
    const write = async (name, text) => {
        const file = (0,external_node_path_.join)(folder, name);
        await (0,promises_.writeFile)(file, text);
        return file;
    };
    const { version, tags: references, tagNames, labels, annotations, levels } = names;
    const separator = (name) => (0,inputs/* readRaw */.hc)(host, name, '\n');
    const files = bakeFiles(names, host.input('bake-target') || 'docker-metadata-action');
    const outputs = [
        ['version', version],
        ['tags', references.join(separator('sep-tags'))],
        ['tag-names', tagNames.join(separator('sep-tags'))],
        ['labels', (0,outputs_labels/* labelLines */._e)(labels).join(separator('sep-labels'))],
        ['annotations', (0,outputs_labels/* annotationLines */.bK)(annotations, levels).join(separator('sep-annotations'))],
        ['json', JSON.stringify(releaseJson(names))],
    ];
    for (const [name, text] of Object.entries(files))
        outputs.push([name, await write(`${name}.json`, text)]);
    for (const [name, value] of outputs)
        host.output(name, value);
    host.output('plan', await write('plan.json', `${JSON.stringify(plan, null, 2)}\n`));
    if (settings.setEnv)
        exportOutputs(host, outputs);
}
function exportOutputs(host, outputs) {
    const { variables, leftOut } = outputVariables(outputs, host.env);
    for (const [name, value] of variables)
        host.exportVariable(name, value);
    if (leftOut.length === 0)
        return;
    host.log.warn(`too large for the environment of later steps, so there is no DOCKER_METADATA_OUTPUT_ variable for: ${leftOut.join(', ')}. Use the outputs, or the files that bake-file names`);
}
//# sourceMappingURL=tags.js.map

/***/ }),

/***/ 6866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLines)
/* harmony export */ });
/** The lines of a list input, trimmed, without blank ones and comments (lines that begin with `#`). */
function readLines(input) {
    return input
        .split(/\r\n|\r|\n/)
        .map((text, index) => ({ line: index + 1, text: text.trim() }))
        .filter(({ text }) => text !== '' && !text.startsWith('#'));
}
//# sourceMappingURL=lines.js.map

/***/ }),

/***/ 6447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   pN: () => (/* binding */ inCode),
/* harmony export */   tg: () => (/* binding */ inText)
/* harmony export */ });
/** Rows as a table in GitHub-flavoured Markdown. Cells are Markdown: what comes from outside goes through {@link inCode} or {@link inText}. */
function markdownTable(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Text from outside as code in a table cell: no markup, no cell or line of its own. Empty for empty text. */
function inCode(text) {
    return text === '' ? '' : `\`${text.slice(0, 200).replace(/[`|\\\p{Cc}\u2028\u2029]/gu, '?')}\``;
}
/** A sentence that may quote names from outside, in a table cell: nothing in it is markup, and nobody is notified by it. */
function inText(text) {
    return text
        .slice(0, 300)
        .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
        .replace(/[\\`*_{}[\]()<>#+!|~&@:]/g, (char) => `&#${char.charCodeAt(0)};`);
}
//# sourceMappingURL=markdown.js.map

/***/ }),

/***/ 9984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version in package.json; a test keeps them equal. */
const VERSION = '0.1.0';
//# sourceMappingURL=version.js.map

/***/ })

};

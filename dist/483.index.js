export const id = 483;
export const ids = [483];
export const modules = {

/***/ 8483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/serve/auth/passwords.js
var passwords = __webpack_require__(7860);
// EXTERNAL MODULE: ./lib/serve/server.js + 18 modules
var serve_server = __webpack_require__(127);
// EXTERNAL MODULE: ./lib/stores/directory.js + 5 modules
var directory = __webpack_require__(7862);
// EXTERNAL MODULE: ./lib/stores/layout/open-layout.js + 3 modules
var open_layout = __webpack_require__(4848);
// EXTERNAL MODULE: ./lib/cli/arguments.js
var cli_arguments = __webpack_require__(3814);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(7241);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(4252);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(4857);
// EXTERNAL MODULE: ./lib/stores/tar/write-tar.js
var write_tar = __webpack_require__(2435);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(1593);
;// CONCATENATED MODULE: ./lib/cli/demo-image.js





const LAYER_LIMIT = 16 * 1024 * 1024;
/** Packs files into an image of uncompressed layers, one for each entry, and puts it into a store under a tag. */
async function packImage(store, layers, tag) {
    const tars = await Promise.all(layers.map(packLayer));
    const config = Buffer.from(JSON.stringify({
        architecture: 'amd64',
        os: 'linux',
        config: { Cmd: ['/bin/cargo'] },
        rootfs: { type: 'layers', diff_ids: tars.map((tar) => (0,digest/* digestOf */.ol)(tar)) },
        history: layers.map((_, i) => ({ created_by: `seaworthy demo: layer ${i + 1}` })),
    }));
    const put = async (bytes, mediaType) => {
        const open = async function* () {
            yield bytes;
        };
        return { mediaType, ...(await store.writeBlob({ digest: (0,digest/* digestOf */.ol)(bytes), size: bytes.byteLength, open })) };
    };
    const document = (0,manifest/* encodeManifest */.Gb)({
        schemaVersion: 2,
        mediaType: media_types/* MediaType */.zu.ociManifest,
        config: await put(config, media_types/* MediaType */.zu.ociConfig),
        layers: await Promise.all(tars.map((tar) => put(tar, media_types/* MediaType */.zu.ociLayer))),
    });
    await store.writeManifest(document, tag);
    return document;
}
async function packLayer(files) {
    const members = Object.entries(files).map(([name, text]) => {
        const bytes = Buffer.from(text);
        return {
            name,
            size: bytes.byteLength,
            content: (async function* () {
                yield bytes;
            })(),
        };
    });
    return await (0,verify/* collect */.Fo)((0,write_tar/* writeTar */.F)(members), LAYER_LIMIT, 'the layer');
}
//# sourceMappingURL=demo-image.js.map
// EXTERNAL MODULE: ./lib/cli/load-command.js
var load_command = __webpack_require__(4820);
// EXTERNAL MODULE: ./lib/cli/settings.js
var settings = __webpack_require__(5997);
;// CONCATENATED MODULE: ./lib/cli/demo.js













const TOKEN_LIFE_S = 60;
const command = {
    usage: 'demo',
    summary: 'Show the whole voyage on embedded parts: no Docker, no network, nothing installed',
    help: `Starts a private registry with a token on this machine's loopback, packs a small image from files, logs in with the
token on standard input, pushes, pushes again, tags, and reads everything back with every digest checked. All of it
lives in a temporary folder that is removed at the end.`,
    arity: [0, 0],
    async run(context) {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'seaworthy-demo-'));
        try {
            await voyage(folder, context);
            return undefined;
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    },
};
async function voyage(folder, context) {
    const runtime = embedded(folder, context.runtime);
    const say = (text) => runtime.log.info(`\n== ${text}`);
    const run = (argv, stdin = '') => runCommand(argv, stdin, { ...context, runtime });
    const pack = (tag, greeting) => packInto((0,external_node_path_.join)(folder, 'image'), tag, greeting, runtime);
    const token = (0,external_node_crypto_.randomBytes)(18).toString('base64url');
    runtime.mask(token);
    say('A private registry that wants a token, on embedded parts');
    const server = await (0,serve_server/* serveRegistry */.R)((0,directory/* directoryRepositories */.Q)((0,external_node_path_.join)(folder, 'registry'), runtime), { auth: { kind: 'token', check: (0,passwords/* onlyUser */._)('captain', token), expiresIn: TOKEN_LIFE_S } }, runtime);
    const host = `127.0.0.1:${server.port}`;
    const image = `${host}/harbour/cargo`;
    const layout = `layout:${(0,external_node_path_.join)(folder, 'image')}`;
    try {
        runtime.log.info(`serving at ${server.url}`);
        say('An image, packed from files: two layers, not compressed yet');
        await pack('1', 'Ahoy\n');
        say('Log in: the token goes in by standard input, and is proved before it is kept');
        await run(['login', host, '-u', 'captain', '--password-stdin'], `${token}\n`);
        say('Push, under a version and under latest: layers are compressed once, tags move last');
        await run(['push', `${layout}:1`, `${image}:1.0.0`, `${image}:latest`]);
        say('Push again: everything is there, nothing is sent');
        const again = await run(['push', `${layout}:1`, `${image}:1.0.0`, `${image}:latest`]);
        expect(again, (report) => report.blobs.sent === 0, 'the second push sent something');
        say('Change one file, push the next version: only what changed is sent');
        await pack('2', 'Ahoy there\n');
        const next = await run(['push', `${layout}:2`, `${image}:1.0.1`, `${image}:latest`]);
        expect(next, (report) => report.blobs.skipped === 1, 'the unchanged layer was not recognised');
        say('Another name for it, without moving a layer');
        await run(['tag', `${image}:1.0.1`, 'stable']);
        say('Read it back into a fresh folder: every byte is checked against its digest');
        const back = await run(['copy', `${image}:stable`, `layout:${(0,external_node_path_.join)(folder, 'back')}:stable`]);
        expect(back, (report) => report.digest === next.digest, 'what came back is not what was pushed');
        say('Log out');
        await run(['logout', host]);
    }
    finally {
        await server.close();
    }
    const text = '\nDone: pushed, pushed again for nothing, tagged, and read back with every digest right.';
    context.result({ done: true }, text);
}
/** The runtime of the demo: its own configuration folder, and no programs, so that nothing of this machine is used or changed. */
function embedded(folder, runtime) {
    return {
        ...runtime,
        env: { HOME: folder, DOCKER_CONFIG: (0,external_node_path_.join)(folder, 'config'), TMPDIR: folder },
        exec: async (file) => {
            throw new failure/* Failure */.HR('not-found', `the demo runs no programs, ${file} neither`);
        },
    };
}
/** Runs one command as if it had been typed, shows what it says, and returns its JSON. */
async function runCommand(argv, stdin, context) {
    const { log } = context.runtime;
    log.info(`$ ${stdin === '' ? '' : 'echo "$TOKEN" | '}seaworthy ${argv.join(' ')}`);
    const [name = '', ...rest] = argv;
    const command = await (0,load_command/* loadCommand */.y)(context.commands, name);
    const { args, options } = (0,cli_arguments/* parseArguments */.We)(command, rest);
    let report;
    await command.run({
        ...context,
        args,
        options,
        settings: (0,settings/* readSettings */.s)(options),
        stdin: async () => stdin,
        result: (json, text) => {
            report = json;
            log.info(text);
        },
    });
    return report;
}
async function packInto(path, tag, greeting, runtime) {
    const layout = await (0,open_layout/* openLayout */.B)(path, runtime, { create: true });
    await packImage(layout, [BASE, { 'app/greeting': greeting }], tag);
    await layout.close();
}
const BASE = {
    'etc/ship-release': 'NAME="Seaworthy demo"\n',
    'usr/share/chart': Array.from({ length: 4000 }, (_, i) => `${i} fathoms\n`).join(''),
};
function expect(report, isRight, otherwise) {
    if (!isRight(report))
        throw new failure/* Failure */.HR('failed', `the demo went wrong: ${otherwise}`);
}
//# sourceMappingURL=demo.js.map

/***/ }),

/***/ 4848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ openLayout)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(4252);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(4857);
// EXTERNAL MODULE: ./lib/stores/layout/blob-files.js
var blob_files = __webpack_require__(7128);
// EXTERNAL MODULE: ./lib/stores/layout/layout-index.js
var layout_index = __webpack_require__(4426);
// EXTERNAL MODULE: ./lib/stores/layout/layout-reader.js
var layout_reader = __webpack_require__(4243);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/stores/layout/lock.js



/** Holding the lock takes milliseconds; one this old was left by a process that is gone. */
const STALE_AFTER = 30_000;
const GIVE_UP_AFTER = 60_000;
const RETRY_EVERY = 20;
/**
 * Runs `body` while no other process that uses this lock file does. The lock is a file that is linked into place; one
 * that a killed process left is taken over after 30 seconds. `Failure('timeout')` after a minute.
 */
async function withLock(path, runtime, body) {
    const token = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    const own = `${path}.${token}`;
    await (0,promises_.writeFile)(own, token, { flag: 'wx' });
    try {
        await acquire(path, own, runtime);
        try {
            return await body();
        }
        finally {
            if ((await readToken(path)) === token)
                await (0,promises_.rm)(path, { force: true });
        }
    }
    finally {
        await (0,promises_.rm)(own, { force: true });
    }
}
async function acquire(path, own, runtime) {
    const start = runtime.clock.now();
    while (!(await tryLink(own, path))) {
        if (runtime.clock.now() - start > GIVE_UP_AFTER) {
            throw new failure/* Failure */.HR('timeout', `${path} stayed locked for a minute`, {
                hint: 'Another process is writing there; if none is, delete that file.',
            });
        }
        await removeStale(path, runtime);
        await runtime.clock.sleep(RETRY_EVERY * (1 + runtime.random()), runtime.signal);
    }
}
async function removeStale(path, runtime) {
    const token = await readToken(path);
    const age = await (0,promises_.stat)(path).then(({ mtimeMs }) => runtime.clock.now() - mtimeMs, () => 0);
    if (token === undefined || age < STALE_AFTER)
        return;
    const aside = `${path}.${token}.stale`;
    await (0,promises_.rename)(path, aside).catch(() => { });
    // Someone may have taken over between the look and the move: then it goes back.
    const moved = await readToken(aside);
    if (moved !== undefined && moved !== token)
        await tryLink(aside, path);
    await (0,promises_.rm)(aside, { force: true });
}
async function tryLink(from, to) {
    try {
        await (0,promises_.link)(from, to);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' || code === 'ENOENT')
            return false;
        throw error;
    }
}
async function readToken(path) {
    return await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
}
//# sourceMappingURL=lock.js.map
;// CONCATENATED MODULE: ./lib/stores/layout/replace-file.js


/** Writes a small file so that a reader sees it as it was or as it is, never in between. */
async function replaceFile(path, bytes) {
    const temporary = `${path}.${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.tmp`;
    try {
        await (0,promises_.writeFile)(temporary, bytes, { flag: 'wx' });
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}
//# sourceMappingURL=replace-file.js.map
;// CONCATENATED MODULE: ./lib/stores/layout/layout-directory.js









/**
 * An OCI image layout in a directory. Blobs are written beside and renamed; `index.json` is replaced whole, under a lock
 * that other processes of Seaworthy respect. Tags are `org.opencontainers.image.ref.name`; a manifest without one is listed too, until an index that has it is.
 */
class LayoutDirectory extends layout_reader/* LayoutReader */.I {
    #path;
    #runtime;
    #blobs;
    constructor(path, runtime) {
        const blobs = (0,blob_files/* blobFiles */.Z)(path, path);
        super({
            label: path,
            tagRule: 'as-written',
            entries: () => readEntries(path),
            blobSize: blobs.size,
            streamBlob: blobs.stream,
            close: async () => { },
        });
        this.#path = path;
        this.#runtime = runtime;
        this.#blobs = blobs;
    }
    async writeBlob(blob) {
        return await this.#blobs.write(blob);
    }
    async mountBlob(digest) {
        return (await this.#blobs.size(digest)) !== undefined;
    }
    async writeManifest(document, tag) {
        const { bytes, descriptor, content } = document;
        const { digest, size, mediaType } = descriptor;
        await this.#blobs.write({ digest, size, open: () => once(bytes) });
        const children = new Set(content.kind === 'index' ? (0,manifest/* childrenOf */.LU)(content).map((child) => child.digest) : []);
        await this.#update((entries) => {
            const kept = entries.filter((entry) => (tag === undefined || !entry.names.includes(tag)) &&
                // What the index leads to needs no entry of its own, nor does what gets a name now.
                !(entry.names.length === 0 && (children.has(entry.descriptor.digest) || entry.descriptor.digest === digest)));
            if (tag === undefined && kept.some((entry) => entry.descriptor.digest === digest))
                return kept;
            const type = content.artifactType;
            const own = { mediaType, digest, size, ...(type === undefined ? {} : { artifactType: type }) };
            return [...kept, { names: tag === undefined ? [] : [tag], descriptor: named(own, tag) }];
        });
    }
    async removeTag(tag) {
        let removed = false;
        await this.#update((entries) => {
            const entry = entries.find(({ names }) => names.includes(tag));
            if (entry === undefined)
                return entries;
            removed = true;
            const others = entries.filter((other) => other !== entry);
            const { digest } = entry.descriptor;
            if (others.some((other) => other.descriptor.digest === digest))
                return others;
            return [...others, { names: [], descriptor: named(entry.descriptor, undefined) }];
        });
        return removed;
    }
    async removeManifest(digest) {
        await this.#update((entries) => entries.filter((entry) => entry.descriptor.digest !== digest));
        return await this.#blobs.remove(digest);
    }
    async removeBlob(digest) {
        return await this.#blobs.remove(digest);
    }
    async #update(change) {
        await updateLayoutIndex(this.#path, this.#runtime, change);
    }
}
/** Changes `index.json` under its lock. Nothing is written when the change gives back the same list. */
async function updateLayoutIndex(path, runtime, change) {
    await withLock((0,external_node_path_.join)(path, `.${layout_index/* INDEX_FILE */.K$}.lock`), runtime, async () => {
        const before = await readEntries(path);
        const after = change(before);
        if (after !== before)
            await replaceFile((0,external_node_path_.join)(path, layout_index/* INDEX_FILE */.K$), encodeIndex(after));
    });
}
async function readEntries(path) {
    const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(path, layout_index/* INDEX_FILE */.K$)).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    return bytes === undefined ? [] : (0,layout_index/* parseLayoutIndex */.SP)(bytes, path);
}
function encodeIndex(entries) {
    const manifests = entries.map(({ descriptor }) => {
        const { platform, ...rest } = descriptor;
        if (platform === undefined)
            return rest;
        const { osVersion, ...plain } = platform;
        return { ...rest, platform: { ...plain, ...(osVersion === undefined ? {} : { 'os.version': osVersion }) } };
    });
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: media_types/* MediaType */.zu.ociIndex, manifests }));
}
function named(descriptor, tag) {
    const { annotations, ...rest } = descriptor;
    const { [layout_index/* REF_NAME */.w5]: _, [layout_index/* IMAGE_NAME */.yc]: __, ...others } = annotations ?? {};
    const all = tag === undefined ? others : { ...others, [layout_index/* REF_NAME */.w5]: tag };
    return Object.keys(all).length === 0 ? rest : { ...rest, annotations: all };
}
async function* once(bytes) {
    yield bytes;
}
//# sourceMappingURL=layout-directory.js.map
;// CONCATENATED MODULE: ./lib/stores/layout/open-layout.js






/**
 * Opens an OCI image layout (image-spec image-layout.md) that is a directory, to read and write. A tar of a layout is
 * opened by `openArchive` and written by `createArchive`.
 */
async function openLayout(path, runtime, options = {}) {
    const existing = await (0,promises_.stat)(path).catch(() => undefined);
    if (existing?.isFile()) {
        throw new failure/* Failure */.HR('usage', `${path} is a file, not the directory of an image layout`, {
            reference: path,
            hint: `Read it as archive:${path}.`,
        });
    }
    const version = await (0,promises_.readFile)((0,external_node_path_.join)(path, layout_index/* LAYOUT_FILE */.gI)).catch(() => undefined);
    if (version !== undefined)
        (0,layout_index/* checkLayoutVersion */.Nz)(version, path);
    else if (options.create === true)
        await createLayout(path, runtime);
    else {
        throw new failure/* Failure */.HR(existing === undefined ? 'not-found' : 'invalid', `${path} is not an image layout`, {
            reference: path,
            hint: `A layout is a directory with the files ${layout_index/* LAYOUT_FILE */.gI} and ${layout_index/* INDEX_FILE */.K$}.`,
        });
    }
    return new LayoutDirectory(path, runtime);
}
async function createLayout(path, runtime) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(path, 'blobs', 'sha256'), { recursive: true });
    // A layout has an index from the start; one that is there already stays as it is.
    await updateLayoutIndex(path, runtime, (entries) => [...entries]);
    await replaceFile((0,external_node_path_.join)(path, layout_index/* LAYOUT_FILE */.gI), (0,layout_index/* encodeLayoutVersion */.PM)());
}
//# sourceMappingURL=open-layout.js.map

/***/ }),

/***/ 2435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeTar)
/* harmony export */ });
/* unused harmony export tarHeader */
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5537);
/* harmony import */ var _pax_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2443);



const SIZE_OCTAL_MAX = 8 ** 11 - 1;
const NAME_MAX = 100;
const END = new Uint8Array(2 * _header_js__WEBPACK_IMPORTED_MODULE_1__/* .TAR_BLOCK */ .mv);
/**
 * Writes a tar (ustar, with PAX records for long names, names beyond ASCII, and sizes past 8 GiB) that depends on names
 * and content alone: time 0, owner 0, mode 0644 and 0755. Content that is not as long as `size` says is `Failure('mismatch')`.
 */
async function* writeTar(inputs) {
    for await (const input of inputs) {
        yield tarHeader(input.name, input.size);
        let written = 0;
        for await (const chunk of input.content ?? []) {
            written += chunk.byteLength;
            if (written <= input.size)
                yield chunk;
        }
        if (written !== input.size) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('mismatch', `"${input.name}" has ${written} bytes, not the ${input.size} it should have`);
        }
        const padding = (0,_header_js__WEBPACK_IMPORTED_MODULE_1__/* .paddedSize */ .k_)(input.size) - input.size;
        if (padding > 0)
            yield new Uint8Array(padding);
    }
    yield END;
}
/** The header of one member, with the PAX header before it where one is needed. */
function tarHeader(name, size) {
    const bytes = Buffer.from(name);
    const records = {};
    if (bytes.byteLength > NAME_MAX || bytes.some((byte) => byte > 126 || byte < 32))
        records.path = name;
    if (size > SIZE_OCTAL_MAX)
        records.size = String(size);
    const plain = header(bytes, size > SIZE_OCTAL_MAX ? 0 : size, name.endsWith('/') ? '5' : '0');
    if (Object.keys(records).length === 0)
        return plain;
    const pax = (0,_pax_js__WEBPACK_IMPORTED_MODULE_2__/* .encodePaxRecords */ .y)(records);
    const content = Buffer.alloc((0,_header_js__WEBPACK_IMPORTED_MODULE_1__/* .paddedSize */ .k_)(pax.byteLength));
    content.set(pax);
    return Buffer.concat([header(Buffer.from('PaxHeaders/0'), pax.byteLength, 'x'), content, plain]);
}
function header(name, size, flag) {
    const block = Buffer.alloc(_header_js__WEBPACK_IMPORTED_MODULE_1__/* .TAR_BLOCK */ .mv);
    block.set(name.subarray(0, NAME_MAX));
    const octal = (value, start, length) => {
        block.write(value.toString(8).padStart(length - 1, '0'), start, 'latin1');
    };
    octal(flag === '5' ? 0o755 : 0o644, 100, 8);
    octal(0, 108, 8);
    octal(0, 116, 8);
    octal(size, 124, 12);
    octal(0, 136, 12);
    block.write(`        ${flag}`, 148, 'latin1');
    block.write('ustar\u000000', 257, 'latin1');
    octal(block.reduce((sum, byte) => sum + byte, 0), 148, 7);
    block[154] = 0;
    return block;
}
//# sourceMappingURL=write-tar.js.map

/***/ })

};

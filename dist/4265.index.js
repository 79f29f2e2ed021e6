export const id = 4265;
export const ids = [4265];
export const modules = {

/***/ 44265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preflightFromInputs: () => (/* binding */ preflightFromInputs)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/actions/inputs.js
var inputs = __webpack_require__(39922);
// EXTERNAL MODULE: ./lib/runtime/markdown.js
var markdown = __webpack_require__(36447);
;// CONCATENATED MODULE: ./lib/actions/preflight-summary.js

/** A preflight as Markdown for the job summary. Messages quote registries: nothing in them is markup. */
function summarizeDoctor({ checks }) {
    const rows = checks.map(({ status, check, subject, message }) => [status, check, (0,markdown/* inCode */.pN)(subject), (0,markdown/* inText */.tg)(message)]);
    const hints = checks.flatMap(({ status, hint, subject }) => hint === undefined || status === 'ok'
        ? []
        : [`${(0,markdown/* inCode */.pN)(subject)}:`, `\`\`\`text\n${hint.replaceAll('`', "'")}\n\`\`\``]);
    return ['### Preflight', (0,markdown/* markdownTable */.Qj)(['', 'Check', 'About', 'Result'], rows), ...hints].join('\n\n');
}
//# sourceMappingURL=preflight-summary.js.map
// EXTERNAL MODULE: ./lib/actions/write-json.js
var write_json = __webpack_require__(43);
;// CONCATENATED MODULE: ./lib/actions/preflight.js




/**
 * Examines the references of a push before there is an image: shows each check, sets `json`, and fails when something is wrong or
 * could not be checked.
 */
async function preflightFromInputs(host, referencesFor) {
    const [{ openConnections }, { DOCTOR_PATIENCE, examine }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(4076)]).then(__webpack_require__.bind(__webpack_require__, 44232)),
        Promise.all(/* import() */[__webpack_require__.e(5620), __webpack_require__.e(3338), __webpack_require__.e(372)]).then(__webpack_require__.bind(__webpack_require__, 33338)),
    ]);
    const connections = openConnections(DOCTOR_PATIENCE, host);
    try {
        const wanted = (await referencesFor(connections)).references;
        if (wanted.length === 0)
            return host.log.info('There is no tag for this run: there is nothing to check');
        const references = wanted.map((one) => (typeof one === 'string' ? one : one.reference));
        const report = await host.group('Preflight', () => examine({ references, purpose: 'push' }, connections));
        for (const { status, check, subject, message } of report.checks) {
            const line = `${check} ${subject}: ${message}`;
            if (status === 'ok')
                host.log.info(`ok ${line}`);
            else if (status === 'warning')
                host.log.warn(line);
        }
        host.output('json', await (0,write_json/* writeJson */.G)(host, 'preflight', report));
        if ((0,inputs/* readBoolean */.Vf)(host, 'summary', true))
            await host.summary(summarizeDoctor(report));
        const wrong = report.checks.filter(({ status }) => status === 'failed' || status === 'unchecked');
        const [first] = wrong;
        if (first === undefined)
            return;
        throw new failure/* Failure */.HR(first.code ?? 'failed', wrong.map(({ subject, message }) => `${subject}: ${message}`).join('\n'), { reference: first.subject, hint: [...new Set(wrong.flatMap(({ hint }) => hint ?? []))].join('\n') || undefined });
    }
    finally {
        await connections.close();
    }
}
//# sourceMappingURL=preflight.js.map

/***/ })

};

import base from './test/config/playwright.config.ts'
export default { ...base, testDir: './test/e2e', outputDir: '/tmp/pp/pw', webServer: { ...base.webServer, command: base.webServer.command + ' --outDir /tmp/pp/b1' } }

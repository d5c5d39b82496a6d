import { expect, it } from 'vitest'
import { createFakeContext, type FakeContext } from '../../test/support/fake-context.ts'
import { importOpenings, type OpeningsChoice } from './import-openings.ts'
import { listOpenings } from './list-openings.ts'
import { isProblem } from './problem.ts'
import { undo } from './undo.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
async function read(context: FakeContext, text: string, choice: Partial<OpeningsChoice> = {}) {
  const done = await importOpenings(context, bytes(text), { save: false, ...choice })
  if (isProblem(done)) throw new Error(done.what)
  return done
}
const companies = async (context: FakeContext) => (await listOpenings(context)).map(({ company }) => company).toSorted()

const files = {
  huntr: {
    text: 'id,createdAt,title,salary,location,url,rootDomain,listName,companyName\n1,2026-10-02T10:00:00.000Z,Staff Engineer,-,Berlin,https://x.example/1,x.example,Applied,Acme\n2,2026-10-03T10:00:00.000Z,SRE,-,-,-,-,Rejected,Globex\n',
    rows: [
      { company: 'Acme', role: 'Staff Engineer', applied: '2026-10-02', ended: null },
      { company: 'Globex', role: 'SRE', applied: '2026-10-03', ended: 'refused' },
    ],
  },
  linkedin: {
    text: 'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n"3/4/26, 4:11 PM",sam@home.example,555,Initech,Analyst,https://l.example/1,cv.pdf,"a: b | c: d"\n',
    rows: [{ company: 'Initech', role: 'Analyst', applied: '2026-03-04' }],
  },
  careerOps: {
    text: '# Applications\n\n| # | Date | Company | Role | Score | Status | PDF | Report | Notes |\n|---|------|---------|------|-------|--------|-----|--------|-------|\n| 1 | 2026-09-01 | Hooli | Data \\| ML Lead | 4.2 | Interview | ✅ | r1 | call them |\n',
    rows: [{ company: 'Hooli', role: 'Data | ML Lead', applied: '2026-09-01' }],
  },
  teal: {
    text: 'Job Position;Company;Status;Date Applied;Notes\nDesigner;Umbrella;Archived;24.10.2026;"two\nlines"\n',
    rows: [{ company: 'Umbrella', role: 'Designer', applied: '2026-10-24', ended: 'closed' }],
  },
  jobSync: {
    text: 'index,createdAt,applied,appliedDate,Company,JobTitle,jobType,workplaceType,Location,JobSource,Status\r\n1,2026-09-01,Yes,2026-09-03,Acme,Platform Engineer,Full Time,Remote,"Berlin, Germany",LinkedIn,Interview\r\n2,2026-09-02,No,N/A,Globex,SRE,Contract,N/A,N/A,Indeed,Draft\r\n3,2026-09-04,Yes,2026-09-05,Hooli,Data Lead,Full Time,Hybrid,Paris,Referral,Rejected\r\n4,2026-09-06,Yes,2026-09-06,Umbra,"Editor, News",Part Time,On-site,Lyon,N/A,Expired',
    rows: [
      { company: 'Acme', role: 'Platform Engineer', applied: '2026-09-03', ended: null },
      { company: 'Globex', role: 'SRE', applied: null, ended: null },
      { company: 'Hooli', role: 'Data Lead', applied: '2026-09-05', ended: 'refused' },
      { company: 'Umbra', role: 'Editor, News', applied: '2026-09-06', ended: 'closed' },
    ],
  },
  linkedinSaved: {
    text: 'Saved Date,Job Url,Job Title,Company Name\n"9/8/26, 7:01 AM",https://l.example/2,Archivist,Umbra\n',
    rows: [{ company: 'Umbra', role: 'Archivist', applied: '2026-09-08' }],
  },
  saidTwice: {
    text: 'My list;;;\nEmployer;Position / Title;Date (applied);Interviewer / Contact\nHooli;Tester;24.10.2026;Ada Osei\n',
    rows: [{ company: 'Hooli', role: 'Tester', applied: '2026-10-24', contact: 'Ada Osei' }],
  },
  any: {
    text: 'Firma\tStelle\tBeworben am\tAnsprechpartner\nNordwind GmbH\tEntwicklerin\t24.10.2026\tLena Brandt\n',
    rows: [{ company: 'Nordwind GmbH', role: 'Entwicklerin', applied: '2026-10-24', contact: 'Lena Brandt' }],
  },
} as const

it.each(Object.entries(files))('reads %s twice: the second time adds nothing', async (_, { text, rows }) => {
  const context = await createFakeContext()
  const first = await read(context, text, { save: true })
  expect(first.rows.map(({ what }) => what)).toEqual(rows.map(() => 'new'))
  const facts = await context.store.read((tx) => tx.facts.revision())
  expect((await read(context, text, { save: true })).rows.map(({ what }) => what)).toEqual(rows.map(() => 'known'))
  expect(await context.store.read((tx) => tx.facts.revision())).toBe(facts)
  expect(await companies(context)).toEqual(rows.map(({ company }) => company).toSorted())
})

it.each(Object.entries(files))('knows the columns of %s by their names', async (_, { text, rows }) => {
  const done = await read(await createFakeContext(), text)
  expect(done.rows).toMatchObject(rows)
  expect(done.failed).toEqual([])
  expect(done.asksDayFirst).toBeNull()
})

it('saves only when asked, adds nothing the second time, and is taken back as one', async () => {
  const context = await createFakeContext()
  const { text } = files.huntr
  await read(context, text)
  expect(await companies(context)).toEqual([])
  expect((await read(context, text, { save: true })).rows.map(({ what }) => what)).toEqual(['new', 'new'])
  expect(await companies(context)).toEqual(['Acme', 'Globex'])
  expect((await listOpenings(context)).find(({ company }) => company === 'Globex')?.turn).toBe('rest')
  const facts = await context.store.read((tx) => tx.facts.revision())
  expect((await read(context, text, { save: true })).rows.map(({ what }) => what)).toEqual(['known', 'known'])
  expect(await context.store.read((tx) => tx.facts.revision())).toBe(facts)
  await undo(context)
  expect(await companies(context)).toEqual([])
})

it('asks which number is the day where both may be, and not where one row tells', async () => {
  const context = await createFakeContext()
  const text = 'Employer,Position,Applied on,Interview date\nAcme,SRE,03/04/2026,\nGlobex,SRE,05/06/2026,\n'
  expect((await read(context, text)).asksDayFirst).toBe('03/04/2026')
  expect(isProblem(await importOpenings(context, bytes(text), { save: true }))).toBe(true)
  expect(await companies(context)).toEqual([])
  const told = await read(context, text, { dayFirst: true, save: true })
  expect(told.rows.map(({ applied }) => applied)).toEqual(['2026-04-03', '2026-06-05'])
  expect((await read(context, `${text}Hooli,SRE,07/08/2026,\n`)).rows.at(-1)).toMatchObject({ applied: '2026-08-07' })
  const telling = text.replace('05/06', '25/06').replace('Employer', 'Company')
  expect(await read(context, telling)).toMatchObject({ asksDayFirst: null, rows: [{ applied: '2026-04-03' }, {}] })
})

it('takes the columns it is told, keeps them for the next file of that kind, and names what it leaves', async () => {
  const context = await createFakeContext()
  const text = 'Where,What,Colour\nAcme,SRE,blue\n'
  expect((await read(context, text)).failed).toEqual([{ line: 2, why: 'No company is named.' }])
  const told = await read(context, text, { mapping: { company: 0, role: 1 }, save: true })
  expect(told.leftOut).toEqual(['Colour'])
  const next = await read(context, 'Where,What,Colour\nGlobex,SRE,red\n')
  expect(next).toMatchObject({ isKept: true, rows: [{ company: 'Globex', role: 'SRE', what: 'new' }] })
})

it('lists each row in error with its line and reason, and keeps the others', async () => {
  const context = await createFakeContext()
  const done = await read(
    context,
    'Company,Role,Date Applied\nAcme,SRE,2026-10-01\n-,SRE,2026-10-01\nGlobex,SRE,someday\nHooli,SRE,2026-10-01,more\nInitech,SRE,2026-02-30\n',
  )
  expect(done.rows.map(({ company }) => company)).toEqual(['Acme'])
  expect(done.failed).toEqual([
    { line: 3, why: 'No company is named.' },
    { line: 4, why: '“someday” is not a day.' },
    { line: 5, why: 'This row has 4 cells, the header 3.' },
    { line: 6, why: '“2026-02-30” is not a day.' },
  ])
})

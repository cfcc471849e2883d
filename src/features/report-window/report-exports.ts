import type { ReportDetail } from '@/contract'
import { saveFile } from '@/ui/save-file'
import { tableText } from '@/ui/table-text'
import { findingsText, reportLines, REPORT_TITLES, reportVms, vmOutcome } from './report-text'

const VM_COLUMNS = [
  { id: 'report', header: 'Report', text: (row: Row) => row.report },
  { id: 'what', header: 'What', text: (row: Row) => row.what },
  { id: 'name', header: 'Name', text: (row: Row) => row.name },
  { id: 'value', header: 'Value', text: (row: Row) => row.value },
  { id: 'reason', header: 'Reason', text: (row: Row) => row.reason },
]

interface Row {
  readonly report: string
  readonly what: 'Property' | 'Virtual machine'
  readonly name: string
  readonly value: string
  readonly reason: string
}

/** One line for each property and each virtual machine. */
export function reportCsv(report: ReportDetail): string {
  const rows: Row[] = [
    ...reportLines(report).map(({ label, value }): Row => ({
      report: report.name,
      what: 'Property',
      name: label,
      value,
      reason: '',
    })),
    ...reportVms(report).map((vm): Row => ({
      report: report.name,
      what: 'Virtual machine',
      name: vm.name,
      value: vmOutcome(vm),
      reason: findingsText(vm.findings),
    })),
  ]
  return tableText(rows, VM_COLUMNS, 'comma')
}

const STYLE =
  'body{font:14px/1.45 Segoe UI,Arial,sans-serif;max-width:900px;margin:24px auto;padding:0 16px}' +
  'dl{display:grid;grid-template-columns:200px 1fr;margin:0}dt,dd{margin:0;padding:4px 6px;border-bottom:1px solid #ccc}' +
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:4px 6px;border-bottom:1px solid #ccc;vertical-align:top}'

/** A page that stands for itself: what is on show, without the buttons. */
export function reportHtml(report: ReportDetail, article: HTMLElement): string {
  const page = document.implementation.createHTMLDocument(`${REPORT_TITLES[report.kind]} ${report.name}`)
  page.documentElement.lang = 'en'
  const style = page.createElement('style')
  style.textContent = STYLE
  page.head.append(style)
  const copy = page.importNode(article, true)
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['class', 'style']) element.removeAttribute(name)
  }
  for (const drawing of copy.querySelectorAll('svg')) drawing.remove()
  page.body.append(copy)
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`
}

export function saveReport(report: ReportDetail, format: 'html' | 'csv' | 'json', article: HTMLElement): void {
  switch (format) {
    case 'html':
      return saveFile(`${report.name}.html`, reportHtml(report, article), 'text/html')
    case 'csv':
      return saveFile(`${report.name}.csv`, reportCsv(report), 'text/csv')
    case 'json':
      return saveFile(`${report.name}.json`, `${JSON.stringify(report, undefined, 2)}\n`, 'application/json')
  }
}

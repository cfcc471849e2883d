import SwapIcon from '@mui/icons-material/ImportExport'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { CheckFailed } from '@/components/check-failed'
import { FormWizard } from '@/components/form-wizard'
import { jobOfPage, JobStatusWizard } from '@/components/job-status-wizard'
import { useLiveCheck, useNextWhenChecked } from '@/components/live-check'
import { useWizardPlace } from '@/components/place'
import { saveFile } from '@/ui/save-file'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import type { ConfigurationComputerResource, ConfigurationFileResource } from '@/contract'
import {
  configurationQueries,
  readConfiguration,
  useImportConfiguration,
  useSaveConfiguration,
} from '@/queries/configuration-queries'
import { Exported } from './exported'
import { FilePage } from './file-page'
import {
  checkTransfer,
  exportRequest,
  findingsAsAWhole,
  importRequest,
  transferPages,
  type TransferValues,
  transferValues,
} from './import-export-form'
import { ImportChanges } from './import-changes'
import { ActionPage, TransferWelcome } from './transfer-pages'
import { TransferSummary } from './transfer-summary'

const TITLE = 'Import and Export Wizard'
const EXPORT_NAME = 'smhv-configuration.json'

/** Hosts and datasets of this console into a file, or from a file into this console. */
export function ImportExportWizard(): ReactNode {
  const place = useWizardPlace()
  const computers = useQuery(configurationQueries.computers)
  const jobId = jobOfPage(place.page)
  if (jobId !== undefined) {
    return <JobStatusWizard title={TITLE} icon={<SwapIcon />} pages={transferPages('import')} jobId={jobId} />
  }
  if (computers.data === undefined) {
    return <WizardOpening title={TITLE} what="The list of computers" queries={[computers]} />
  }
  return <TransferForm computers={computers.data.items} />
}

function TransferForm({ computers }: { readonly computers: readonly ConfigurationComputerResource[] }): ReactNode {
  const place = useWizardPlace()
  const [defaults] = useState(() => transferValues(computers.find(({ own }) => own)?.id ?? ''))
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  const typed = checkTransfer(values)
  const isWrong = typed.some(({ severity }) => severity === 'error')
  const isImport = values.action === 'import'
  const asksExport = !isImport && values.where === 'computer' && !isWrong
  const exportCheck = useLiveCheck(asksExport ? exportRequest(values) : undefined, configurationQueries.checkExport)
  const importCheck = useLiveCheck(
    isImport && !isWrong ? importRequest(values) : undefined,
    configurationQueries.checkImport,
  )
  const check = isImport ? importCheck : exportCheck
  const found =
    isImport && importCheck.answer ? findingsAsAWhole(importCheck.answer) : (exportCheck.answer?.findings ?? [])
  const checked = useWizardForm({ draft, pages: transferPages(values.action), findings: [...typed, ...found] })
  const form = useNextWhenChecked(checked, check.isChecking)

  const [exported, setExported] = useState<ConfigurationFileResource | 'browser'>()
  const [isBusy, setBusy] = useState(false)
  const save = useSaveConfiguration()
  const take = useImportConfiguration()
  const finish = (): void => {
    if (isImport) {
      take.mutate(importRequest(values), { onSuccess: (job) => place.goTo(job.id), onError: form.refuse })
    } else if (values.where === 'computer') {
      save.mutate(exportRequest(values), { onSuccess: setExported, onError: form.refuse })
    } else {
      setBusy(true)
      void saveHere()
        .then(() => setExported('browser'), form.refuse)
        .finally(() => setBusy(false))
    }
  }

  const { id } = form.current
  const computer = computers.find((row) => row.id === values.computer)
  return (
    <FormWizard
      form={form}
      title={TITLE}
      icon={<SwapIcon />}
      onFinish={finish}
      isBusy={isBusy || save.isPending || take.isPending}
      script={
        isImport
          ? { name: 'importConfiguration', variables: importRequest(values) }
          : values.where === 'computer'
            ? { name: 'saveConfiguration', variables: exportRequest(values) }
            : undefined
      }
      status={exported && <Exported file={exported} onSaveHere={() => void saveHere()} />}
    >
      {id === 'welcome' && <TransferWelcome />}
      {id === 'action' && <ActionPage values={values} change={(part: Partial<TransferValues>) => change(part)} />}
      {id === 'file' && <FilePage form={form} values={values} change={change} computers={computers} />}
      {id === 'changes' && (
        <ImportChanges
          answer={importCheck.answer}
          isChecking={importCheck.isChecking}
          nodes={values.nodes}
          onNodes={(nodes) => change({ nodes })}
        />
      )}
      {id === 'summary' && (
        <TransferSummary
          form={form}
          values={values}
          computer={computer?.name ?? values.computer}
          answer={isImport ? importCheck.answer : undefined}
          isChecking={check.isChecking}
        />
      )}
      <CheckFailed what="The file" error={check.error} />
    </FormWizard>
  )
}

async function saveHere(): Promise<void> {
  const document = await readConfiguration()
  saveFile(EXPORT_NAME, `${JSON.stringify(document, undefined, 2)}\n`, 'application/json')
}

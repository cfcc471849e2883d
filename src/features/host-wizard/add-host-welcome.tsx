import type { ReactNode } from 'react'

export function AddHostWelcome(): ReactNode {
  return (
    <>
      <p>SMHV manages virtual machines by way of the parent hosts and host clusters that are added here:</p>
      <ul>
        <li>a single host brings its dedicated virtual machines,</li>
        <li>a host cluster brings its shared virtual machines.</li>
      </ul>
      <p>
        SMHV and SnapDrive must be installed on the host, or with the same version and port on every node of the
        cluster. Manage a host from one console only.
      </p>
      <p>
        Report and SnapInfo settings may follow later, but without them no virtual machine can join a dataset.
        Notification is optional. Press Next to begin.
      </p>
    </>
  )
}
